# Redraws rivals-regret.pdf: gnuplot 5.4 or later, in this folder.
# campaign rivals, runs 1ca1f4bfb0383baf, cifar10 raspi4, 10 seeds, searchers offline
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# mean over 10 seeds, in the accuracy searched in
# each niche against its own true front, span contract of the niche
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'rivals-regret.pdf'
$p1_1 << EOD
20 3.1835976287805456
40 1.932165442198534
60 1.2562474553703349
80 0.7772065750007318
100 0.51543946506021
120 0.49748277663932183
140 0.38395991681905883
160 0.18326863878403654
180 0.1192787873943646
200 0.11464016289912671
220 0.11464016289912671
240 0.11464016289912671
EOD
$p1_2 << EOD
20 51.1353686748037
40 20.43382825964876
60 9.908855781449926
80 7.794789487569659
100 5.152518648300799
120 4.6317604746135785
140 4.217865310350581
160 3.834639190900153
180 3.4790239295239322
200 3.477749622145898
220 3.4771124684568804
240 2.9174150877149194
EOD
$p1_3 << EOD
20 71.74652621498103
40 68.87092580847006
60 66.6888595813106
80 63.032655601298686
100 49.97091465163045
120 32.011962751262516
140 31.70824867208002
160 31.597361663983577
180 28.291625661535456
200 28.25853344407102
220 28.25765888189312
240 28.25145681686019
EOD
$p1_4 << EOD
20 80.7336327689644
40 77.83041470893232
60 76.21725328872597
80 75.47160043251287
100 75.2598572432558
120 75.19003030837327
140 74.8234870017338
160 74.72218182587336
180 73.1914047166494
200 69.99327638870973
220 69.94059651486108
240 68.6786603507796
EOD
$p1_5 << EOD
20 93.78289517671412
40 93.78289517671412
60 90.98291339590834
80 87.97280571630247
100 84.9115532267179
120 79.33077938946363
140 76.40463285427647
160 75.68730728565295
180 73.9099744629722
200 72.05057691234663
220 71.2456871279499
240 70.11689839179716
EOD
$p1_6 << EOD
20 100
40 100
60 100
80 95.17241602092727
100 89.69911918961517
120 55.01270443199238
140 55.01270443199238
160 49.275458774205546
180 48.33848668316935
200 48.33848668316935
220 42.60124102538252
240 42.60124102538252
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1162
set rmargin at screen 0.97
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [0:249.6] noextend
set format x
set xtics 50
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
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'rivals-regret.pdf'"
