# Redraws small-hv.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# mean over 2 seeds, band: bootstrapped 95 % interval of the mean
# hypervolume as a share of the true front's, under the contract named
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-hv.pdf'
$p1_1 << EOD
20 0.927372247 0.943206614
30 0.938978119 0.949697598
40 0.958219122 0.959550462
60 0.962752677 0.967255194
EOD
$p1_2 << EOD
20 0.90870095 0.93773527
30 0.914609116 0.947668704
40 0.915671675 0.951604989
60 0.922214022 0.96169932
EOD
$p1_3 << EOD
20 0.9352894305
30 0.9443378585
40 0.9588847920000001
60 0.9650039355
EOD
$p1_4 << EOD
20 0.92321811
30 0.93113891
40 0.933638332
60 0.941956671
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1305
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.9735
unset logscale x
set xrange [0:62.4] noextend
set format x
set xtics 10
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'evaluations' offset 0,0.6
unset logscale y
set yrange [0.906359:0.969597] noextend
set format y
set ytics 0.01
set format y '%.2f'
set ylabel 'hypervolume (span)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#009E73' notitle, \
     $p1_2 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#0072B2' notitle, \
     $p1_3 using 1:2 with linespoints pt 5 ps 0.48 lw 1.1 dt (7.2,7.2) lc rgb '#009E73' pi 1 notitle, \
     $p1_4 using 1:2 with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' pi 1 notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -0.22 font ',7.2'
plot NaN notitle, \
     keyentry with linespoints pt 5 ps 0.48 lw 1.1 dt (7.2,7.2) lc rgb '#009E73' pi 1 title 'nsga2', \
     keyentry with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' pi 1 title 'random'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-hv.pdf'"
