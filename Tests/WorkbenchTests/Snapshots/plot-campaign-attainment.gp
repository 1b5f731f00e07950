# Redraws small-attainment.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# attainment surfaces of 2 runs after 60 evaluations; band: what one run attains (best) to what all attain (worst)
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-attainment.pdf'
$p1_1 << EOD
0.42192 53.869751 68.28947
0.5448 53.869751 68.28947
0.5448 68.28947 74.42464
0.66768 68.28947 74.42464
0.66768 68.28947 74.73382
0.81104 68.28947 74.73382
0.81104 74.73382 88.43136
0.93392 74.73382 88.43136
0.93392 87.09829 88.43136
1.20016 87.09829 88.43136
1.20016 91.12902 92.1432
1.71216 91.12902 92.1432
1.71216 91.6674 92.1432
1.80432 91.6674 92.1432
1.80432 92.1432 92.25155
1.9272 92.1432 92.25155
1.9272 92.1432 93.105
2.70544 92.1432 93.105
2.70544 92.1432 93.38196
3.18672 92.1432 93.38196
3.18672 92.31018 93.79052
3.3096 92.31018 93.79052
3.3096 92.60532 93.79052
3.43248 92.60532 93.79052
3.43248 93.04309 93.79052
3.69872 93.04309 93.79052
3.69872 93.73957 94.01448
5.77744 93.73957 94.01448
5.77744 93.73957 94.01448
EOD
$p1_2 << EOD
0.42192 53.869751 65.17026
0.5448 53.869751 65.17026
0.5448 53.869751 68.11956
0.66768 53.869751 68.11956
0.66768 59.16038 68.11956
0.79056 59.16038 68.11956
0.79056 68.11956 71.62256
0.81104 68.11956 71.62256
0.81104 71.62256 85.7177
1.0568 71.62256 85.7177
1.0568 84.52582 86.67188
1.32304 84.52582 86.67188
1.32304 88.40412 91.35636
1.80432 88.40412 91.35636
1.80432 91.05593 91.35636
1.9272 91.05593 91.35636
1.9272 91.35636 93.105
2.05008 91.35636 93.105
2.05008 92.03943 93.105
2.58256 92.03943 93.105
2.58256 92.03943 93.58248
2.70544 92.03943 93.58248
2.70544 92.0973 93.58248
2.92048 92.0973 93.58248
2.92048 93.08392 93.58248
3.18672 93.08392 93.58248
3.18672 93.14352 93.58248
3.3096 93.14352 93.58248
3.3096 93.58248 93.86061
3.79088 93.58248 93.86061
3.79088 93.58329 93.86061
5.77744 93.58329 93.86061
5.77744 93.58329 93.86061
EOD
$p1_3 << EOD
0.42192 79.38121
0.81104 88.43136
0.93392 88.68859
1.20016 92.7401
1.58928 93.04379
1.71216 93.09235
1.9272 93.105
1.9784 93.53397
2.10128 93.68426
2.36752 93.78538
2.58256 93.8762
2.70544 93.95576
2.97168 94.20784
3.18672 94.33823
5.17328 94.37466
5.38832 94.38612
5.77744 94.43124
EOD
$p1_4 << EOD
0.42192 68.28947
0.5448 74.42464
0.66768 74.73382
0.81104 88.43136
1.20016 92.1432
1.80432 92.25155
1.9272 93.105
2.70544 93.38196
3.18672 93.79052
3.69872 94.01448
EOD
$p1_5 << EOD
0.42192 65.17026
0.5448 68.11956
0.79056 71.62256
0.81104 85.7177
1.0568 86.67188
1.32304 91.35636
1.9272 93.105
2.58256 93.58248
3.3096 93.86061
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.9735
unset logscale x
set xrange [0.2077:5.9917] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on fpga (ms)' offset 0,0.6
unset logscale y
set yrange [53.869751:97.0765545] noextend
set format y
set ytics 10
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
