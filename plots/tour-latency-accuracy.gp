# Redraws tour-latency-accuracy.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 120 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-latency-accuracy.pdf'
$p1_1 << EOD
3.033323288 84.74533
3.736925125 39.76933
EOD
$p1_2 << EOD
5.059704781 86.3
5.299158096 88.95733
1.427459717 84.356
1.738467216 88.804
3.056807518 87.81867
6.918201447 90.68
2.743525505 87.59867
2.431473732 89.08533
2.437181473 88.98
3.314986229 89.812
6.288752556 90.664
1.736392975 71.892
1.748652458 85.94533
2.733573914 88.476
3.273563385 88.736
2.765541077 88.466
EOD
$p1_3 << EOD
4.428305626 89.712
4.759340286 87.66
5.629887581 88.88133
5.865335464 89.634
6.169486046 85.682
6.237421036 89.96533
7.148094177 89.976
7.848052979 89.70533
3.05911541 87.326
6.144318581 89.388
5.863113403 90.876
5.395178795 90.05067
4.564652443 90.758
5.413613319 91.056
3.322033882 88.60667
3.455324173 90.26667
6.837697029 91.14
6.220812798 90.976
6.776161194 90.956
6.203331947 90.91467
5.982146263 90.924
6.831979752 91.336
5.363578796 91.296
4.341711998 85.068
5.913729668 90.656
3.307108879 91.06133
4.336323738 90.89867
2.76096344 86.932
4.384698868 90.87067
4.708361626 91.22
5.402131081 90.962
6.167135239 91.552
5.868945122 90.796
6.823587418 91.154
3.362259865 90.928
4.337024689 90.858
5.363678932 91.10533
4.901785851 90.356
4.391689301 90.29733
4.401392937 90.444
4.423398972 90.78667
7.027592659 90.986
5.285964012 90.94
6.812667847 91.102
6.290616989 90.84
4.354133606 90.772
6.26832962 90.702
4.422502518 90.60133
EOD
$p1_4 << EOD
6.51556015 89.564
6.768574715 88.792
5.292901993 91.36533
6.848292351 91.44
4.453692436 90.876
5.476741791 91.288
6.235342026 91.008
6.235103607 91.202
6.864423752 91.424
7.192254066 91.42
6.74738884 91.516
5.864095688 91.104
6.748991013 91.448
4.716892242 90.872
4.737291336 90.604
4.304294586 91.064
5.384106636 91.298
5.893683434 90.94533
6.504120827 91.348
5.232205391 90.636
6.703190804 91.328
5.451464653 91.04933
4.441313744 90.96133
7.237949371 90.69067
5.675063133 90.97067
6.504297256 91.42
6.623044014 91.034
6.930961609 91.334
5.625143051 90.716
6.98554039 91.068
6.134324074 91.252
6.79145813 91.378
6.623959541 91.152
5.41062355 91.22
6.866397858 91.34
5.950460434 91.276
6.880736351 91.238
6.248283386 91.418
EOD
$p1_5 << EOD
6.810173988 91.60667
7.783675194 89.576
5.315537453 91.336
6.663150787 91.42267
6.772179604 91.496
6.805200577 91.35067
6.824784279 91.53333
5.834164619 91.212
6.770777702 91.082
6.095700264 90.902
6.153240204 91.314
6.117687225 91.284
6.51599884 91.39
6.262125969 91.116
6.544575691 91.01733
EOD
$p1_6 << EOD
7.049741745 91.55333
EOD
$p1_7 << EOD
1.427459717 84.356
1.738467216 88.804
2.431473732 89.08533
3.307108879 91.06133
4.304294586 91.064
4.708361626 91.22
5.292901993 91.36533
6.167135239 91.552
6.810173988 91.60667
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.3122
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
plot $p1_1 using 1:2 with points pt 7 ps 0.5333 lw 0.3 lc rgb '#0072B2' notitle, \
     $p1_2 using 1:2 with points pt 9 ps 0.6133 lw 0.3 lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 5 ps 0.48 lw 0.3 lc rgb '#009E73' notitle, \
     $p1_4 using 1:2 with points pt 13 ps 0.64 lw 0.3 lc rgb '#E69F00' notitle, \
     $p1_5 using 1:2 with points pt 11 ps 0.6133 lw 0.3 lc rgb '#56B4E9' notitle, \
     $p1_6 using 1:2 with points pt 6 ps 0.5333 lw 0.77 lc rgb '#CC79A7' notitle, \
     $p1_7 using 1:2 with steps lw 0.66 dt (7.2,7.2) lc rgb '#555555' notitle
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
     keyentry with points pt 11 ps 0.6133 lw 0.3 lc rgb '#56B4E9' title '4 x 3x3', \
     keyentry with points pt 6 ps 0.5333 lw 0.77 lc rgb '#CC79A7' title '>= 5 x 3x3', \
     keyentry with lines lw 0.66 dt (7.2,7.2) lc rgb '#555555' title 'front (2 below)'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-latency-accuracy.pdf'"
