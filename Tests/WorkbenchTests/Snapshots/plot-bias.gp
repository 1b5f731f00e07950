# Redraws tour-bias.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
# null: 999 draws of as many random cells a generation, put to the same niches
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,3.325in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-bias.pdf'
$p1_1 << EOD
1 0 8.333333333333334
2 0 16.666666666666668
EOD
$p1_2 << EOD
1 0
2 0
EOD
$p2_1 << EOD
1 0.04732 0.2734506666666667
2 0.047319999999999994 0.27500679999999994
EOD
$p2_2 << EOD
1 0.32118933333333344
2 0.23602399999999996
EOD
$p3_1 << EOD
1 0.09301594666666668 0.19843309333333334
2 0.09626184 0.19908530666666666
EOD
$p3_2 << EOD
1 0.40432960000000007
2 0.34008266666666676
EOD
$p4_1 << EOD
1 2.1075333582795 2.26002943326
2 2.119930471824 2.25480427372
EOD
$p4_2 << EOD
1 1.55508708501
2 1.64957080199
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
# panel 1
set lmargin at screen 0.1162
set rmargin at screen 0.4771
set bmargin at screen 0.6243
set tmargin at screen 0.9799
unset logscale x
set xrange [0.96:2.04] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'generation' offset 0,0.6
unset logscale y
set yrange [0:17.333] noextend
set format y
set ytics 5
set format y '%.0f'
set ylabel 'duplicates (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' notitle
# panel 2
unset label
set lmargin at screen 0.6162
set rmargin at screen 0.9771
set bmargin at screen 0.6243
set tmargin at screen 0.9799
unset logscale x
set xrange [0.96:2.04] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'generation' offset 0,0.6
unset logscale y
set yrange [0:1] noextend
set format y
set ytics 0.2
set format y '%.1f'
set ylabel 'distance, niches' offset 0.4,0
unset title
unset colorbox
unset key
plot $p2_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p2_2 using 1:2 with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' notitle
# panel 3
unset label
set lmargin at screen 0.1162
set rmargin at screen 0.4771
set bmargin at screen 0.1524
set tmargin at screen 0.508
unset logscale x
set xrange [0.96:2.04] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'generation' offset 0,0.6
unset logscale y
set yrange [0:1] noextend
set format y
set ytics 0.2
set format y '%.1f'
set ylabel 'distance, operators' offset 0.4,0
unset title
unset colorbox
unset key
plot $p3_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p3_2 using 1:2 with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' notitle
# panel 4
unset label
set lmargin at screen 0.6162
set rmargin at screen 0.9771
set bmargin at screen 0.1524
set tmargin at screen 0.508
unset logscale x
set xrange [0.96:2.04] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'generation' offset 0,0.6
unset logscale y
set yrange [0:2.3504] noextend
set format y
set ytics 0.5
set format y '%.1f'
set ylabel 'entropy (bits)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p4_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p4_2 using 1:2 with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' notitle
# legend
unset label
unset title
unset xlabel
unset ylabel
unset tics
unset border
unset logscale
unset colorbox
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 1
set xrange [0:1]
set yrange [0:1]
set key at screen 0.5,0.01 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -2.38 font ',7.2'
plot NaN notitle, \
     keyentry with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' title '95 % of random proposals', \
     keyentry with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' title 'proposals'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-bias.pdf'"
