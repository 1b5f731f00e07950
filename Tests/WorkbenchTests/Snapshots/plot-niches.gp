# Redraws tour-niches.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,4.025in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-niches.pdf'
$p1_1 << EOD
1.433925629 84.45867
1.43632412 84.496
1.446456909 84.514
1.446895599 84.64
1.75599575 86.174
1.764144897 86.25467
1.780481339 86.27067
1.78481102 86.368
1.790823936 86.37
1.795897484 86.4
1.829996109 86.416
1.918611526 86.602
2.463068962 86.71733
2.463264465 86.80133
2.467942238 86.832
2.475686073 87.05467
2.489175797 87.17733
2.637143135 87.224
3.338389397 88.11867
3.434686661 88.126
3.468432426 88.176
4.480075836 88.228
4.688692093 88.28
4.792342186 88.336
5.006947517 88.432
5.571994781 88.644
6.45198822 88.654
EOD
$p1_3 << EOD
3.736925125 39.76933
EOD
$p2_1 << EOD
1.427459717 84.356
1.437702179 84.48933
1.451067924 84.50267
1.463117599 84.51
1.574487686 84.638
1.738467216 88.804
1.779894829 89.038
2.431473732 89.08533
2.446479797 89.176
2.475509644 89.26
2.555537224 89.26267
3.314986229 89.812
3.336076736 90.46267
3.339400291 90.638
3.402347565 90.724
5.479779243 90.834
EOD
$p2_2 << EOD
5.059704781 86.3
5.299158096 88.95733
1.748652458 85.94533
5.331850052 89.312
1.736392975 71.892
3.056807518 87.81867
3.323135376 89.22
2.437181473 88.98
EOD
$p2_3 << EOD
1.427459717 84.356
1.738467216 88.804
2.431473732 89.08533
3.314986229 89.812
3.398294449 89.82533
6.932573318 90.372
EOD
$p3_1 << EOD
1.43389225 84.232
1.443986893 84.50533
1.456861496 84.55067
1.471524239 84.624
1.74908638 88.43733
1.751880646 88.68
1.768374443 88.748
1.780648232 88.828
1.80314064 89.112
2.483563423 89.21467
2.493505478 89.25067
3.290128708 89.288
3.307108879 91.06133
3.38903904 91.092
3.653721809 91.344
4.745874405 91.568
EOD
$p3_2 << EOD
4.428305626 89.712
4.759340286 87.66
5.629887581 88.88133
5.865335464 89.634
6.169486046 85.682
6.237421036 89.96533
7.148094177 89.976
7.848052979 89.70533
6.144318581 89.388
5.863113403 90.876
5.395178795 90.05067
6.286044121 89.984
6.255679131 90.04
5.355739594 89.372
5.978593826 90.028
5.323266983 90.254
5.367426872 90.98533
5.588102341 91.14933
6.283955574 90.136
6.132297516 89.616
6.336622238 90.998
6.885700226 90.98
6.831979752 91.336
4.564652443 90.758
3.322033882 88.60667
3.455324173 90.26667
4.384698868 90.87067
3.444361687 89.38133
6.823587418 91.154
6.220812798 90.976
3.935256004 89.90267
6.735773087 91.06
7.344875336 90.804
6.511263847 89.722
EOD
$p3_3 << EOD
3.05911541 87.326
3.307108879 91.06133
5.363578796 91.296
6.198410988 91.544
EOD
$p4_1 << EOD
1.443915367 84.338
1.764454842 88.79
1.789493561 88.82
1.881771088 88.862
1.992797852 88.92
2.699513435 89.056
3.344860077 89.904
3.35401535 90.82
3.359484673 90.828
3.361887932 90.834
3.3928442 90.888
3.421211243 90.986
4.304294586 91.064
4.777646065 91.08267
5.226788521 91.15867
5.258331299 91.356
5.292901993 91.36533
5.350146294 91.50533
6.74738884 91.516
EOD
$p4_2 << EOD
6.51556015 89.564
6.768574715 88.792
5.423631668 89.136
EOD
$p4_3 << EOD
3.340191841 88.78533
4.304294586 91.064
5.292901993 91.36533
6.848292351 91.44
EOD
$p5_1 << EOD
1.821827888 88.88
3.141593933 88.9
3.392133713 91.006
5.315537453 91.336
6.51599884 91.39
6.663150787 91.42267
6.772179604 91.496
6.810173988 91.60667
EOD
$p6_1 << EOD
4.387893677 89.78667
6.161670685 89.944
6.242661476 89.948
6.818733215 90.08133
7.048606873 90.188
7.049741745 91.55333
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
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [31.993729:95.49447049999999] noextend
set format y
set ytics 20
set format y '%.0f'
set ylabel 'validation accuracy (%)' offset 0.4,0
set title 'niche 0: 0 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p1_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
# panel 2
unset label
set lmargin at screen 0.551
set rmargin at screen 0.9771
set bmargin at screen 0.728
set tmargin at screen 0.9553
unset logscale x
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [31.993729:95.49447049999999] noextend
set format y
set ytics 20
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
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [31.993729:95.49447049999999] noextend
set format y
set ytics 20
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
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x ''
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [31.993729:95.49447049999999] noextend
set format y
set ytics 20
set format y ''
unset ylabel
set title 'niche 3: 3 x 3x3' offset 0,-0.6
unset colorbox
unset key
plot $p4_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p4_2 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p4_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p4_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
# panel 5
unset label
set lmargin at screen 0.1019
set rmargin at screen 0.5281
set bmargin at screen 0.1607
set tmargin at screen 0.388
unset logscale x
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on edgegpu (ms)' offset 0,0.6
unset logscale y
set yrange [31.993729:95.49447049999999] noextend
set format y
set ytics 20
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
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on edgegpu (ms)' offset 0,0.6
unset logscale y
set yrange [31.993729:95.49447049999999] noextend
set format y
set ytics 20
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
set key at screen 0.5,0.0083 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -2.14 font ',7.2'
plot NaN notitle, \
     keyentry with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' title "the niche's true front", \
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated', \
     keyentry with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' title 'front found'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-niches.pdf'"
