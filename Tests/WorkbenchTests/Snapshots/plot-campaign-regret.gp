# Redraws small-regret.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# mean over 2 seeds, in the accuracy searched in
# each niche against its own true front, span contract of the niche
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-regret.pdf'
$p1_1 << EOD
20 14.62586162347448
30 13.167082868907432
40 9.341588383520694
60 7.848043310753106
EOD
$p1_2 << EOD
20 3.2815574129969547
30 3.2815574129969547
40 2.845450254187792
60 2.6786784515437816
EOD
$p1_3 << EOD
20 33.405894842572266
30 21.107747452940828
40 13.121658079159982
60 12.009802194730824
EOD
$p1_4 << EOD
20 88.81758013130141
30 39.795053373196154
40 39.795053373196154
60 28.799788314537736
EOD
$p1_5 << EOD
20 100
30 100
40 100
60 100
EOD
$p1_6 << EOD
20 100
30 100
40 100
60 100
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1162
set rmargin at screen 0.9771
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [0:62.4] noextend
set format x
set xtics 10
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'evaluations' offset 0,0.6
unset logscale y
set yrange [0:104] noextend
set format y
set ytics 20
set format y '%.0f'
set ylabel "niche's missing HV (%)" offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' pi 1 notitle, \
     $p1_2 using 1:2 with linespoints pt 9 ps 0.6133 lw 1.1 dt (21.6,9) lc rgb '#D55E00' pi 1 notitle, \
     $p1_3 using 1:2 with linespoints pt 5 ps 0.48 lw 1.1 dt (7.2,7.2) lc rgb '#009E73' pi 1 notitle, \
     $p1_4 using 1:2 with linespoints pt 13 ps 0.64 lw 1.1 dt (25.2,7.2,7.2,7.2) lc rgb '#E69F00' pi 1 notitle, \
     $p1_5 using 1:2 with linespoints pt 11 ps 0.6133 lw 1.1 dt (36,10.8) lc rgb '#56B4E9' pi 1 notitle, \
     $p1_6 using 1:2 with linespoints pt 6 ps 0.5333 lw 1.1 dt (14.4,7.2,5.4,7.2,5.4,7.2) lc rgb '#CC79A7' pi 1 notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 3 samplen 2.2 spacing 1.05 width -0.7 font ',7.2'
plot NaN notitle, \
     keyentry with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' pi 1 title '0 x 3x3', \
     keyentry with linespoints pt 9 ps 0.6133 lw 1.1 dt (21.6,9) lc rgb '#D55E00' pi 1 title '1 x 3x3', \
     keyentry with linespoints pt 5 ps 0.48 lw 1.1 dt (7.2,7.2) lc rgb '#009E73' pi 1 title '2 x 3x3', \
     keyentry with linespoints pt 13 ps 0.64 lw 1.1 dt (25.2,7.2,7.2,7.2) lc rgb '#E69F00' pi 1 title '3 x 3x3', \
     keyentry with linespoints pt 11 ps 0.6133 lw 1.1 dt (36,10.8) lc rgb '#56B4E9' pi 1 title '4 x 3x3', \
     keyentry with linespoints pt 6 ps 0.5333 lw 1.1 dt (14.4,7.2,5.4,7.2,5.4,7.2) lc rgb '#CC79A7' pi 1 title '>= 5 x 3x3'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-regret.pdf'"
