# Redraws tour-latency-accuracy.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-latency-accuracy.pdf'
$p1_1 << EOD
2.491718861 60.59969
2.924474851 77.26681
2.598295424 64.72537
3.008327311 70.35471
3.086490927 84.65232
2.726742649 44.78089
3.251885766 72.44505
3.104087483 72.05709
3.053945067 47.65337
3.446395436 88.48343
3.22217429 84.00403
3.162355283 75.83774
2.948514808 74.41437
2.876804179 61.9809
2.513125276 62.51963
2.956890023 79.88265
2.730644055 54.29959
EOD
$p1_2 << EOD
3.733407785 88.38193
3.981425809 88.87614
4.353757343 86.66598
4.473978226 90.75123
3.374885194 87.6453
3.142984368 84.28561
3.398993852 85.14587
2.895506274 83.69446
3.345440251 85.09438
4.972848335 90.64309
4.894330513 90.70734
5.199745549 90.93641
3.320311884 87.07298
3.674494346 89.10429
4.442973965 90.12838
4.863023093 90.81675
4.768988669 90.41341
3.037376901 83.75018
5.623004759 90.9706
5.082985659 90.43949
5.117014844 90.68442
EOD
$p1_3 << EOD
4.619399149 89.90118
4.809892732 88.94382
4.969974911 91.08742
5.26663574 89.34251
5.438205922 89.53221
3.78376179 88.87516
3.851422754 89.62682
3.556616348 89.05987
4.017649505 91.04416
3.768466758 89.82174
5.030349178 91.08569
4.890792187 90.81276
4.658195727 90.59479
4.881030473 90.86316
4.847856624 90.97539
4.711598309 90.25148
4.908426093 90.1977
4.899681352 91.12305
5.436313865 90.38727
EOD
$p1_4 << EOD
4.771516356 89.94079
5.069419715 90.31008
5.825448712 91.00836
EOD
$p1_5 << EOD
2.491718861 60.59969
2.513125276 62.51963
2.598295424 64.72537
2.895506274 83.69446
3.037376901 83.75018
3.086490927 84.65232
3.320311884 87.07298
3.374885194 87.6453
3.446395436 88.48343
3.556616348 89.05987
3.674494346 89.10429
3.768466758 89.82174
4.017649505 91.04416
4.899681352 91.12305
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.97
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [2.3584:5.9588] noextend
set format x
set xtics 0.5
set format x '%.1f'
set xtics offset 0,0.3
set xlabel 'latency on edgegpu (ms)' offset 0,0.6
unset logscale y
set yrange [56.021186:93.41230200000001] noextend
set format y
set ytics 5
set format y '%.0f'
set ylabel 'validation accuracy (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with points pt 7 ps 0.5333 lw 0.3 lc rgb '#0072B2' notitle, \
     $p1_2 using 1:2 with points pt 9 ps 0.6133 lw 0.3 lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 5 ps 0.48 lw 0.3 lc rgb '#009E73' notitle, \
     $p1_4 using 1:2 with points pt 13 ps 0.64 lw 0.3 lc rgb '#E69F00' notitle, \
     $p1_5 using 1:2 with steps lw 0.66 dt (7.2,7.2) lc rgb '#555555' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 3 samplen 2.2 spacing 1.05 width -1.3 font ',7.2'
plot NaN notitle, \
     keyentry with points pt 7 ps 0.5333 lw 0.3 lc rgb '#0072B2' title '0 x 3x3', \
     keyentry with points pt 9 ps 0.6133 lw 0.3 lc rgb '#D55E00' title '1 x 3x3', \
     keyentry with points pt 5 ps 0.48 lw 0.3 lc rgb '#009E73' title '2 x 3x3', \
     keyentry with points pt 13 ps 0.64 lw 0.3 lc rgb '#E69F00' title '3 x 3x3', \
     keyentry with lines lw 0.66 dt (7.2,7.2) lc rgb '#555555' title 'front (3 below)'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-latency-accuracy.pdf'"
