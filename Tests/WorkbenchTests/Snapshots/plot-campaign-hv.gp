# Redraws small-hv.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs eadeaef29a248baa, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# mean over 2 seeds, band: bootstrapped 95 % interval of the mean
# hypervolume as a share of the true front's, under the contract named
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-hv.pdf'
$p1_1 << EOD
20 0.904528012 0.975379643
30 0.914515282 0.975848442
40 0.977282898 0.985136027
60 0.982598977 0.990230834
EOD
$p1_2 << EOD
20 0.837184857 0.970290853
30 0.852245984 0.973604618
40 0.859084341 0.97372987
60 0.870326203 0.982592866
EOD
$p1_3 << EOD
20 0.9399538275
30 0.945181862
40 0.9812094625000001
60 0.9864149055
EOD
$p1_4 << EOD
20 0.9037378549999999
30 0.912925301
40 0.9164071055
60 0.9264595345
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
set yrange [0.83106:0.99635] noextend
set format y
set ytics 0.05
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
