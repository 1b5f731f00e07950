# Redraws tour-niches.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,4.025in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-niches.pdf'
$p1_1 << EOD
2.491718861 60.59969
2.513125276 62.51963
2.581610296 63.22925
2.598295424 64.72537
2.60326231 65.43914
2.633603966 66.90023
2.915769454 80.55021
3.040710104 81.56347
3.086490927 84.65232
3.324112231 85.18715
3.366233769 85.86412
3.446395436 88.48343
3.577739937 89.00994
3.736978875 89.42193
3.920678885 89.43219
4.036257052 89.49716
4.052748552 89.64549
4.139963997 89.86497
4.225917014 90.03861
4.380504966 90.25305
4.43794481 90.31092
4.845429161 90.81699
4.956388642 90.99143
5.199072389 90.99833
5.234988571 91.01222
EOD
$p1_2 << EOD
3.008327311 70.35471
2.726742649 44.78089
3.251885766 72.44505
3.104087483 72.05709
3.053945067 47.65337
3.22217429 84.00403
3.162355283 75.83774
2.948514808 74.41437
2.876804179 61.9809
2.730644055 54.29959
EOD
$p1_3 << EOD
2.491718861 60.59969
2.513125276 62.51963
2.598295424 64.72537
2.924474851 77.26681
2.956890023 79.88265
3.086490927 84.65232
3.446395436 88.48343
EOD
$p2_1 << EOD
2.895506274 83.69446
2.997727946 83.76444
3.109574491 84.50663
3.209575332 84.62694
3.277904166 84.74734
3.320311884 87.07298
3.374885194 87.6453
3.390748213 88.27043
3.629435129 88.45122
3.65596169 88.7144
3.656580822 88.9893
3.674494346 89.10429
3.690836726 89.32929
3.695666399 89.41399
3.806779856 89.77838
3.812709764 90.00869
3.953661441 90.49829
4.234292547 90.55417
4.45200201 90.7209
4.473978226 90.75123
4.786153933 90.87696
4.835508146 91.12878
5.197483978 91.25659
EOD
$p2_2 << EOD
3.733407785 88.38193
3.981425809 88.87614
4.353757343 86.66598
3.398993852 85.14587
3.345440251 85.09438
4.972848335 90.64309
4.894330513 90.70734
4.768988669 90.41341
5.082985659 90.43949
5.117014844 90.68442
EOD
$p2_3 << EOD
2.895506274 83.69446
3.037376901 83.75018
3.142984368 84.28561
3.320311884 87.07298
3.374885194 87.6453
3.674494346 89.10429
4.442973965 90.12838
4.473978226 90.75123
4.863023093 90.81675
5.199745549 90.93641
5.623004759 90.9706
EOD
$p3_1 << EOD
3.350333418 83.49258
3.44666332 87.51023
3.553465236 87.55222
3.556616348 89.05987
3.597545739 89.49519
3.724765704 89.91686
3.891296921 90.11528
3.958613948 90.14537
4.017649505 91.04416
4.899681352 91.12305
5.00357136 91.17264
5.3019565 91.30346
5.312846024 91.40745
5.414316276 91.5075
EOD
$p3_2 << EOD
4.619399149 89.90118
4.809892732 88.94382
4.969974911 91.08742
5.26663574 89.34251
5.438205922 89.53221
3.78376179 88.87516
3.851422754 89.62682
5.030349178 91.08569
4.890792187 90.81276
4.658195727 90.59479
4.881030473 90.86316
4.847856624 90.97539
4.711598309 90.25148
4.908426093 90.1977
5.436313865 90.38727
EOD
$p3_3 << EOD
3.556616348 89.05987
3.768466758 89.82174
4.017649505 91.04416
4.899681352 91.12305
EOD
$p4_1 << EOD
3.98340091 89.11233
4.058383461 89.97564
4.281305662 90.02633
4.305917496 90.83769
4.439581591 90.87401
4.52390257 91.01905
4.806369401 91.02828
4.954063131 91.07603
4.969481691 91.16937
4.97275175 91.17381
5.014805606 91.31163
5.050849753 91.32324
5.123978911 91.34459
5.255974661 91.53537
5.450667262 91.63418
5.488640506 91.82573
EOD
$p4_3 << EOD
4.771516356 89.94079
5.069419715 90.31008
5.825448712 91.00836
EOD
$p5_1 << EOD
4.552498833 82.27602
4.573380481 89.21812
4.603165999 89.33461
4.641033858 90.66582
4.743371136 90.83014
4.746042153 91.11627
4.847228556 91.12379
4.947799574 91.1403
4.956581794 91.49794
5.941096974 91.50276
EOD
$p6_1 << EOD
5.210731957 89.44211
5.224096216 90.80984
5.491397596 91.01806
5.576807896 91.55853
6.320573631 91.9186
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
# panel 1
set lmargin at screen 0.1019
set rmargin at screen 0.5281
set bmargin at screen 0.728
set tmargin at screen 0.9553
unset logscale x
set xrange [2.3386:6.4737] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [55.9018535:94.26751825] noextend
set format y
set ytics 10
set format y '%.0f'
set ylabel 'validation accuracy (%)' offset 0.4,0
set title 'niche 0: 0 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p1_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p1_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
# panel 2
unset label
set lmargin at screen 0.551
set rmargin at screen 0.9771
set bmargin at screen 0.728
set tmargin at screen 0.9553
unset logscale x
set xrange [2.3386:6.4737] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [55.9018535:94.26751825] noextend
set format y
set ytics 10
set format y ''
unset ylabel
set title 'niche 1: 1 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p2_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p2_2 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p2_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p2_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
# panel 3
unset label
set lmargin at screen 0.1019
set rmargin at screen 0.5281
set bmargin at screen 0.4443
set tmargin at screen 0.6716
unset logscale x
set xrange [2.3386:6.4737] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [55.9018535:94.26751825] noextend
set format y
set ytics 10
set format y '%.0f'
set ylabel 'validation accuracy (%)' offset 0.4,0
set title 'niche 2: 2 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p3_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p3_2 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p3_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p3_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
# panel 4
unset label
set lmargin at screen 0.551
set rmargin at screen 0.9771
set bmargin at screen 0.4443
set tmargin at screen 0.6716
unset logscale x
set xrange [2.3386:6.4737] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [55.9018535:94.26751825] noextend
set format y
set ytics 10
set format y ''
unset ylabel
set title 'niche 3: 3 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p4_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p4_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p4_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
# panel 5
unset label
set lmargin at screen 0.1019
set rmargin at screen 0.5281
set bmargin at screen 0.1607
set tmargin at screen 0.388
unset logscale x
set xrange [2.3386:6.4737] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on edgegpu (ms)' offset 0,0.6
unset logscale y
set yrange [55.9018535:94.26751825] noextend
set format y
set ytics 10
set format y '%.0f'
set ylabel 'validation accuracy (%)' offset 0.4,0
set title 'niche 4: 4 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p5_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle
# panel 6
unset label
set lmargin at screen 0.551
set rmargin at screen 0.9771
set bmargin at screen 0.1607
set tmargin at screen 0.388
unset logscale x
set xrange [2.3386:6.4737] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on edgegpu (ms)' offset 0,0.6
unset logscale y
set yrange [55.9018535:94.26751825] noextend
set format y
set ytics 10
set format y ''
unset ylabel
set title 'niche 5: >= 5 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p6_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle
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
set key at screen 0.5,0.0083 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -2.38 font ',7.2'
plot NaN notitle, \
     keyentry with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' title "the niche's true front", \
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated (3 more below)', \
     keyentry with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' title 'front found'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-niches.pdf'"
