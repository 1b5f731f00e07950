# Redraws small-latency-accuracy.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs eadeaef29a248baa, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# fronts of seed 1 after 60 evaluations
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-latency-accuracy.pdf'
$p1_1 << EOD
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
$p1_2 << EOD
5.08816 93.74
6.45136 93.655
6.45136 93.49333
5.93616 93.45
4.67856 93.41333
6.34576 93.38
6.34576 93.35
4.57296 93.16
5.19376 93.12667
5.42096 93.12667
5.70896 93.065
2.90576 93.03
4.57296 93
5.08816 92.97
4.67856 92.95
3.42096 92.82333
4.67856 92.815
4.57296 92.80667
5.08816 92.78
3.83056 92.76667
5.19376 92.69333
4.67856 92.65
4.57296 92.6
4.67856 92.59
4.86096 92.57333
3.93616 92.545
3.83056 92.5
4.34576 92.5
3.42096 92.47333
3.42096 92.42
5.08816 92.415
3.93616 92.34
5.42096 92.33667
4.75536 92.32333
3.42096 92.3
3.42096 92.22333
4.05776 92.19333
3.31536 92.16
2.90576 92.13333
2.90576 92.11333
4.24016 92.105
3.64816 92.09667
3.72496 92.09
3.64816 92.02667
3.64816 91.97667
2.39056 91.96667
4.16336 91.96
2.39056 91.93667
3.83056 91.935
2.39056 91.92667
3.64816 91.905
3.31536 91.90333
2.39056 91.84
3.42096 91.84
5.08816 91.815
3.83056 91.8
2.90576 91.68
4.75536 91.60333
4.24016 91.58333
4.34576 91.52333
5.49776 91.515
3.31536 91.49667
5.42096 91.475
3.31536 91.41667
3.31536 91.40333
3.83056 91.37333
3.31536 91.365
4.24016 91.35667
4.05776 91.32
4.57296 91.30667
4.24016 91.22333
3.83056 91.17
2.90576 91.05667
4.46736 90.97
2.80016 90.93
3.31536 90.81
4.57296 90.56
3.31536 90.32667
3.60336 90.24667
2.57296 90.19
2.57296 90.12333
4.46736 90.08
2.98256 90.06
2.16336 89.87
3.08816 89.74667
2.57296 89.715
3.42096 89.67
2.57296 89.27667
3.72496 89.27
2.16336 89.07667
2.57296 89.06667
2.05776 89.00667
1.64816 88.96333
3.72496 88.95
4.13456 88.92
1.64816 88.91333
2.90576 88.9
1.64816 88.73
2.16336 88.72667
3.42096 88.71
3.31536 88.68
4.46736 88.67667
4.02896 88.02667
2.67856 87.72
3.20976 87.65
4.05776 87.49333
4.05776 87.335
2.05776 87.27333
1.13296 86.54
1.13296 86.45
3.72496 86.32
2.46736 85.875
1.13296 84.63667
1.54256 84.03
2.05776 75.89
1.54256 75.14
EOD
$p1_3 << EOD
1.13296 86.54
1.64816 88.96333
2.16336 89.07667
2.39056 91.96667
2.90576 93.03
5.42096 93.12667
5.93616 93.45
6.45136 93.655
EOD
$p1_4 << EOD
1.13296 86.45
1.64816 88.91333
2.05776 89.00667
2.16336 89.87
2.39056 91.92667
3.42096 92.47333
3.83056 92.5
3.93616 92.545
4.57296 93.16
4.67856 93.41333
5.08816 93.74
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [0.9111:6.9004] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on fpga (ms)' offset 0,0.6
unset logscale y
set yrange [85.26150050000001:94.96757975] noextend
set format y
set ytics 2
set format y '%.0f'
set ylabel 'test accuracy (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p1_3 using 1:2 with steps lw 1.1 dt (7.2,7.2) lc rgb '#009E73' notitle, \
     $p1_3 using 1:2 with points pt 5 ps 0.48 lw 0.3 lc rgb '#009E73' notitle, \
     $p1_4 using 1:2 with steps lw 1.1 dt solid lc rgb '#0072B2' notitle, \
     $p1_4 using 1:2 with points pt 7 ps 0.5333 lw 0.3 lc rgb '#0072B2' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -2.38 font ',7.2'
plot NaN notitle, \
     keyentry with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' title 'true front', \
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated (4 more below)', \
     keyentry with linespoints pt 5 ps 0.48 lw 1.1 dt (7.2,7.2) lc rgb '#009E73' title 'nsga2', \
     keyentry with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' title 'random'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-latency-accuracy.pdf'"
