# Redraws niches.pdf: gnuplot 5.4 or later, in this folder.
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'niches.pdf'
$p1_1 << EOD
1 70
8 75
EOD
$p2_1 << EOD
2 70
8 76
EOD
$p4_1 << EOD
4 70
8 78
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
# panel 1
set lmargin at screen 0.1019
set rmargin at screen 0.5281
set bmargin at screen 0.6098
set tmargin at screen 0.9286
set logscale x
set xrange [0.9202:8.6939] noextend
set format x
set xtics ('' 1, '' 2, '' 5)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [69.68:78.32] noextend
set format y
set ytics 5
set format y '%.0f'
set ylabel 'Accuracy' offset 0.4,0
set title 'niche 0' offset 0,-0.6
unset colorbox
unset key
plot $p1_1 using 1:2 with points pt 7 ps 0.5333 lw 0.3 lc rgb '#0072B2' notitle
# panel 2
unset label
set lmargin at screen 0.551
set rmargin at screen 0.9771
set bmargin at screen 0.6098
set tmargin at screen 0.9286
set logscale x
set xrange [0.9202:8.6939] noextend
set format x
set xtics ('' 1, '' 2, '' 5)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [69.68:78.32] noextend
set format y
set ytics 5
set format y ''
unset ylabel
set title 'niche 1' offset 0,-0.6
unset colorbox
unset key
plot $p2_1 using 1:2 with points pt 9 ps 0.6133 lw 0.3 lc rgb '#D55E00' notitle
# panel 3
unset label
set lmargin at screen 0.1019
set rmargin at screen 0.5281
set bmargin at screen 0.2011
set tmargin at screen 0.5198
set logscale x
set xrange [0.9202:8.6939] noextend
set format x
set xtics ('1' 1, '2' 2, '5' 5)
set xtics offset 0,0.3
set xlabel 'Latency (ms)' offset 0,0.6
unset logscale y
set yrange [69.68:78.32] noextend
set format y
set ytics 5
set format y '%.0f'
set ylabel 'Accuracy' offset 0.4,0
set title 'niche 2' offset 0,-0.6
unset colorbox
unset key
plot NaN notitle
# panel 4
unset label
set lmargin at screen 0.551
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.5198
set logscale x
set xrange [0.9202:8.6939] noextend
set format x
set xtics ('1' 1, '2' 2, '5' 5)
set xtics offset 0,0.3
set xlabel 'Latency (ms)' offset 0,0.6
unset logscale y
set yrange [69.68:78.32] noextend
set format y
set ytics 5
set format y ''
unset ylabel
set title 'niche 3' offset 0,-0.6
unset colorbox
unset key
plot $p4_1 using 1:2 with points pt 13 ps 0.64 lw 0.3 lc rgb '#E69F00' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 4 samplen 2.2 spacing 1.05 width -0.34 font ',7.2'
plot NaN notitle, \
     keyentry with points pt 7 ps 0.5333 lw 0.3 lc rgb '#0072B2' title 'niche 0', \
     keyentry with points pt 9 ps 0.6133 lw 0.3 lc rgb '#D55E00' title 'niche 1', \
     keyentry with points pt 5 ps 0.48 lw 0.3 lc rgb '#009E73' title 'niche 2', \
     keyentry with points pt 13 ps 0.64 lw 0.3 lc rgb '#E69F00' title 'niche 3'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'niches.pdf'"
