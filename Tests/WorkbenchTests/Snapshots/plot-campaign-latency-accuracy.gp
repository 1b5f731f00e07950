# Redraws small-latency-accuracy.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# fronts of seed 1 after 60 evaluations
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-latency-accuracy.pdf'
$p1_1 << EOD
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
$p1_2 << EOD
3.3096 93.86061
3.69872 93.73957
3.96496 93.69466
4.30288 93.63407
4.30288 93.23098
3.57584 93.15932
3.79088 93.15664
3.18672 93.14352
3.79088 93.12459
2.92048 93.08392
2.92048 93.07505
4.30288 93.06377
3.43248 93.04309
3.3096 92.6089
3.3096 92.60532
3.91376 92.56658
3.3096 92.54075
3.3096 92.47438
3.18672 92.42455
3.18672 92.31018
1.20016 92.1432
2.92048 92.11681
2.70544 92.0973
3.64752 92.06787
3.43248 92.06601
2.05008 92.03943
3.18672 92.00083
2.70544 91.96403
2.70544 91.89543
2.7976 91.85931
2.19344 91.85002
2.82832 91.78718
2.92048 91.74254
2.58256 91.73197
1.32304 91.66954
1.9272 91.61821
2.82832 91.60914
2.31632 91.54973
2.65424 91.43295
2.4392 91.39815
2.31632 91.37289
1.32304 91.35636
1.80432 91.23014
2.19344 91.18381
2.31632 91.17591
2.4392 91.11889
2.4392 91.10427
2.92048 91.10142
1.20016 91.02134
2.19344 90.89588
2.58256 90.86714
1.71216 90.84113
1.80432 90.74968
3.57584 90.60969
2.10128 90.59253
2.17296 90.25916
1.80432 90.22295
2.53136 90.12804
2.31632 90.11182
2.05008 90.03404
1.9272 90.02479
2.53136 89.66957
2.53136 89.47698
1.66096 89.4644
1.44592 89.34503
1.20016 89.29463
1.80432 89.13709
1.83504 89.04384
1.9272 89.02589
2.05008 89.01827
1.9272 88.77137
2.53136 88.65948
0.81104 88.43136
1.9272 88.3599
2.40848 88.07459
1.58928 88.05202
2.53136 87.75296
2.92048 87.31079
1.4152 87.25043
1.20016 87.05616
0.93392 87.03501
1.80432 86.91209
1.0568 86.67188
1.9272 86.66725
0.93392 86.17966
0.81104 86.14716
1.20016 86.00086
1.9272 85.97917
0.81104 85.7177
0.81104 85.35712
1.4152 85.07003
2.65424 84.76949
1.90672 84.62945
1.4152 84.30123
0.93392 84.25329
2.19344 84.10114
0.93392 83.88731
1.44592 82.63921
2.65424 82.54921
1.32304 82.47702
1.80432 82.29169
0.93392 81.86902
2.05008 81.36556
1.4152 80.92087
2.7976 80.73296
1.80432 79.76348
1.9272 79.23224
0.81104 78.95021
0.81104 78.79847
2.19344 78.75289
0.42192 68.28947
0.5448 68.11956
0.42192 65.17026
0.42192 64.27676
0.42192 63.71887
0.5448 45.43368
EOD
$p1_3 << EOD
0.42192 68.28947
0.81104 88.43136
1.20016 92.1432
3.18672 92.31018
3.3096 92.60532
3.43248 93.04309
3.69872 93.73957
EOD
$p1_4 << EOD
0.42192 65.17026
0.5448 68.11956
0.81104 85.7177
1.0568 86.67188
1.32304 91.35636
2.05008 92.03943
2.70544 92.0973
2.92048 93.08392
3.18672 93.14352
3.3096 93.86061
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [0.2077:5.9917] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on fpga (ms)' offset 0,0.6
unset logscale y
set yrange [60.781113:96.6258135] noextend
set format y
set ytics 5
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
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated (1 more below)', \
     keyentry with linespoints pt 5 ps 0.48 lw 1.1 dt (7.2,7.2) lc rgb '#009E73' title 'nsga2', \
     keyentry with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' title 'random'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-latency-accuracy.pdf'"
