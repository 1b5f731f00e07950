# Redraws small-igd-log.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs eadeaef29a248baa, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# median over 2 seeds, band: quartiles
# distance from the true front, under the contract named
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-igd-log.pdf'
$p1_1 << EOD
20 0.045607129499999996 0.06511410649999999
30 0.03802556375 0.04988429925
40 0.046716666 0.074147506
60 0.0410615835 0.0431321925
EOD
$p1_2 << EOD
20 0.08311967425 0.09392182675
30 0.0816754125 0.1144801655
40 0.07087001925 0.08160043774999999
60 0.05552488175 0.06894220725
EOD
$p1_3 << EOD
20 0.055360618
30 0.0439549315
40 0.060432085999999996
60 0.042096888
EOD
$p1_4 << EOD
20 0.0885207505
30 0.098077789
40 0.0762352285
60 0.0622335445
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
set logscale y
set yrange [0.036386:0.11964] noextend
set format y
set ytics ('0.04' 0.04, '0.05' 0.05, '0.07' 0.07, '0.1' 0.1)
set ylabel 'IGD (span)' offset 0.4,0
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
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-igd-log.pdf'"
