# Redraws small-attainment.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs eadeaef29a248baa, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# attainment surfaces of 2 runs after 60 evaluations; band: what one run attains (best) to what all attain (worst)
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-attainment.pdf'
$p1_1 << EOD
1.13296 86.45333 86.54
1.64816 86.45333 86.54
1.64816 88.96333 89.165
2.05776 88.96333 89.165
2.05776 88.96333 89.77333
2.16336 88.96333 89.77333
2.16336 89.07667 90.36
2.39056 89.07667 90.36
2.39056 91.96667 92.09667
2.90576 91.96667 92.09667
2.90576 93.03 93.045
3.42096 93.03 93.045
3.42096 93.03 93.365
3.64816 93.03 93.365
3.64816 93.03 93.57
5.08816 93.03 93.57
5.08816 93.03 93.87
5.42096 93.03 93.87
5.42096 93.12667 93.87
5.93616 93.12667 93.87
5.93616 93.45 93.87
6.45136 93.45 93.87
6.45136 93.655 93.87
6.67856 93.655 93.87
6.67856 93.655 93.87
EOD
$p1_2 << EOD
1.13296 70.01633000000001 86.45
1.64816 70.01633000000001 86.45
1.64816 70.01633000000001 88.91333
1.95216 70.01633000000001 88.91333
1.95216 73.19333 88.91333
2.05776 73.19333 88.91333
2.05776 80.14 89.00667
2.16336 80.14 89.00667
2.16336 80.14 89.87
2.39056 80.14 89.87
2.39056 80.14 91.92667
2.46736 80.14 91.92667
2.46736 84.91 91.92667
2.57296 84.91 91.92667
2.57296 86.95 91.92667
2.87696 86.95 91.92667
2.87696 88.305 91.92667
2.90576 88.305 91.92667
2.90576 91.92667 92.01667
3.31536 91.92667 92.01667
3.31536 91.92667 93.145
3.42096 91.92667 93.145
3.42096 92.47333 93.145
3.83056 92.47333 93.145
3.83056 92.5 93.145
3.93616 92.5 93.145
3.93616 92.545 93.53
4.57296 92.545 93.53
4.57296 93.16 93.53
4.67856 93.16 93.53
4.67856 93.41333 93.53
5.08816 93.41333 93.53
5.08816 93.53 93.74
5.42096 93.53 93.74
5.42096 93.74 93.94
5.83056 93.74 93.94
5.83056 93.74 94.015
6.67856 93.74 94.015
6.67856 93.74 94.015
EOD
$p1_3 << EOD
1.13296 86.79667
1.54256 87
1.64816 89.875
2.05776 89.98667
2.16336 90.83
2.39056 92.49
2.90576 93.39667
3.42096 93.59667
3.64816 93.91
4.16336 94.13
5.19376 94.30667
5.93616 94.34333
6.67856 94.37333
EOD
$p1_4 << EOD
1.13296 86.54
1.64816 89.165
2.05776 89.77333
2.16336 90.36
2.39056 92.09667
2.90576 93.045
3.42096 93.365
3.64816 93.57
5.08816 93.87
EOD
$p1_5 << EOD
1.13296 86.45
1.64816 88.91333
2.05776 89.00667
2.16336 89.87
2.39056 91.92667
2.90576 92.01667
3.31536 93.145
3.93616 93.53
5.08816 93.74
5.42096 93.94
5.83056 94.015
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.9735
unset logscale x
set xrange [0.9111:6.9004] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on fpga (ms)' offset 0,0.6
unset logscale y
set yrange [70.01633000000001:95.96182999999999] noextend
set format y
set ytics 5
set format y '%.0f'
set ylabel 'test accuracy (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#009E73' notitle, \
     $p1_2 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#0072B2' notitle, \
     $p1_3 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_4 using 1:2 with steps lw 1.1 dt (7.2,7.2) lc rgb '#009E73' notitle, \
     $p1_5 using 1:2 with steps lw 1.1 dt solid lc rgb '#0072B2' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 3 samplen 2.2 spacing 1.05 width -1.18 font ',7.2'
plot NaN notitle, \
     keyentry with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' title 'true front', \
     keyentry with lines lw 1.1 dt (7.2,7.2) lc rgb '#009E73' title 'nsga2, median', \
     keyentry with lines lw 1.1 dt solid lc rgb '#0072B2' title 'random, median'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-attainment.pdf'"
