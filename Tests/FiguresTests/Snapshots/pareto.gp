# Redraws pareto.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 7
# data sha256:1f0e
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'pareto.pdf'
$p1_1 << EOD
2 80
3.3 84.25
9 90
12 88.5
EOD
$p1_2 << EOD
1.5 81
4 90
11 94
EOD
$p1_3 << EOD
2 80
3.3 84.25
9 90
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.9735
unset logscale x
set xrange [1.08:12.42] noextend
set format x
set xtics 2
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'Latency on raspi4 (ms)' offset 0,0.6
unset logscale y
set yrange [79.44:94.56] noextend
set format y
set ytics 2
set format y '%.0f'
set ylabel 'Test accuracy (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p1_2 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 3 samplen 2.2 spacing 1.05 width -0.82 font ',7.2'
plot NaN notitle, \
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated', \
     keyentry with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' title 'true front', \
     keyentry with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' title 'found front'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'pareto.pdf'"
