# Redraws tour-pareto.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-pareto.pdf'
$p1_1 << EOD
1.427459717 84.356
1.433925629 84.45867
1.43632412 84.496
1.443986893 84.50533
1.446456909 84.514
1.446895599 84.64
1.738467216 88.804
1.779894829 89.038
1.80314064 89.112
2.446479797 89.176
2.475509644 89.26
2.555537224 89.26267
3.290128708 89.288
3.307108879 91.06133
3.38903904 91.092
3.653721809 91.344
4.745874405 91.568
6.810173988 91.60667
EOD
$p1_2 << EOD
4.428305626 89.712
4.759340286 87.66
5.059704781 86.3
5.299158096 88.95733
5.629887581 88.88133
5.865335464 89.634
6.169486046 85.682
6.237421036 89.96533
6.51556015 89.564
6.768574715 88.792
7.148094177 89.976
7.848052979 89.70533
3.736925125 39.76933
1.748652458 85.94533
5.331850052 89.312
1.736392975 71.892
3.056807518 87.81867
3.05911541 87.326
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
5.423631668 89.136
3.314986229 89.812
6.932573318 90.372
3.323135376 89.22
2.437181473 88.98
3.398294449 89.82533
6.831979752 91.336
4.564652443 90.758
5.363578796 91.296
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
6.848292351 91.44
3.340191841 88.78533
EOD
$p1_3 << EOD
1.427459717 84.356
1.738467216 88.804
2.431473732 89.08533
3.307108879 91.06133
4.304294586 91.064
5.292901993 91.36533
6.198410988 91.544
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [1.1706:8.1049] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'latency on edgegpu (ms)' offset 0,0.6
unset logscale y
set yrange [83.2683995:92.15047025] noextend
set format y
set ytics 2
set format y '%.0f'
set ylabel 'validation accuracy (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with steps lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' notitle, \
     $p1_3 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 7 ps 0.5867 lw 0.3 lc rgb '#D55E00' notitle
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
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated (2 more below)', \
     keyentry with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' title 'front found'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-pareto.pdf'"
