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
3.796525002 87.33
6.27758503 80.224
5.04740715 87.6
7.732367516 89.116
5.924801826 87.61333
7.049007416 89.136
5.452613831 91.14533
7.767381668 90.116
6.770777702 91.082
7.851529121 89.774
7.39713192 90.108
7.690186501 90.574
4.578104019 89.2
3.05911541 87.326
6.150770187 91.112
5.893683434 90.94533
7.192254066 91.42
5.675063133 90.97067
7.050356865 90.14
6.235342026 91.008
5.451464653 91.04933
6.866397858 91.34
6.484456062 91.02
6.79145813 91.378
6.960372925 90.916
7.161879539 89.892
6.184668541 91.15
6.805200577 91.35067
6.117687225 91.284
6.066589355 90.896
7.049741745 91.55333
3.736925125 39.76933
2.359523773 82.826
1.736392975 71.892
1.748652458 85.94533
5.328655243 90.944
5.285964012 90.94
4.716358185 84.892
4.971427917 90.716
5.232205391 90.636
4.716892242 90.872
5.41062355 91.22
4.737291336 90.604
5.690221786 91
6.235103607 91.202
5.926818848 90.982
6.577897072 91.12133
4.837431908 90.972
6.153240204 91.314
6.772179604 91.496
6.095700264 90.902
EOD
$p1_3 << EOD
1.427459717 84.356
1.738467216 88.804
2.431473732 89.08533
3.307108879 91.06133
4.304294586 91.064
5.315537453 91.336
6.663150787 91.42267
6.74738884 91.516
6.810173988 91.60667
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1019
set rmargin at screen 0.9771
set bmargin at screen 0.2566
set tmargin at screen 0.9735
unset logscale x
set xrange [1.1705:8.1085] noextend
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
     keyentry with points pt 7 ps 0.24 lw 0.3 lc rgb '#ABABAB' title 'evaluated (4 more below)', \
     keyentry with linespoints pt 7 ps 0.5867 lw 1.32 dt solid lc rgb '#D55E00' title 'front found'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-pareto.pdf'"
