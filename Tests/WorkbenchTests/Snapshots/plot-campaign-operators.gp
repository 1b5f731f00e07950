# Redraws small-operators.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# all seeds, after 60 evaluations
# niche 0: 0 x nor_conv_3x3
# niche 1: 1 x nor_conv_3x3
# niche 2: 2 x nor_conv_3x3
# niche 3: 3 x nor_conv_3x3
# niche 4: 4 x nor_conv_3x3
# niche 5: >= 5 x nor_conv_3x3
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-operators.pdf'
$p1_1 << EOD
0 84.39716312056737 100
1 87.66666666666666 99.99999999999999
2 84.31372549019608 100
3 83.33333333333334 100
EOD
$p1_2 << EOD
1 71 87.66666666666666
2 50.98039215686274 84.31372549019608
3 33.333333333333336 83.33333333333334
EOD
$p1_3 << EOD
0 61.34751773049645 84.39716312056737
1 52.33333333333333 71
2 20.588235294117645 50.98039215686274
3 13.88888888888889 33.333333333333336
EOD
$p1_4 << EOD
0 27.30496453900709 61.34751773049645
1 18.666666666666668 52.33333333333333
2 8.823529411764707 20.588235294117645
3 2.7777777777777777 13.88888888888889
EOD
$p1_5 << EOD
0 0 27.30496453900709
1 0 18.666666666666668
2 0 8.823529411764707
3 0 2.7777777777777777
EOD
$p2_1 << EOD
0 89.58333333333333 100
1 90 100
2 84.84848484848484 100
3 83.33333333333333 100
EOD
$p2_2 << EOD
1 73.33333333333334 90
2 51.515151515151516 84.84848484848484
3 33.33333333333333 83.33333333333333
EOD
$p2_3 << EOD
0 70.83333333333333 89.58333333333333
1 53.333333333333336 73.33333333333334
2 25.757575757575758 51.515151515151516
3 16.666666666666664 33.33333333333333
EOD
$p2_4 << EOD
0 16.666666666666664 70.83333333333333
1 11.666666666666666 53.333333333333336
2 9.090909090909092 25.757575757575758
3 4.166666666666666 16.666666666666664
EOD
$p2_5 << EOD
0 0 16.666666666666664
1 0 11.666666666666666
2 0 9.090909090909092
3 0 4.166666666666666
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
# panel 1
set lmargin at screen 0.1162
set rmargin at screen 0.5352
set bmargin at screen 0.2011
set tmargin at screen 0.9286
unset logscale x
set xrange [-0.7443:5.7443] noextend
set format x
set xtics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5)
set xtics offset 0,0.3
set xlabel 'niche' offset 0,0.6
unset logscale y
set yrange [0:100] noextend
set format y
set ytics 20
set format y '%.0f'
set ylabel 'operators on edges (%)' offset 0.4,0
set title 'evaluated' offset 0,-0.6
unset colorbox
unset key
plot $p1_1 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#56B4E9' fs pattern 7 border lc rgb '#222222' notitle, \
     $p1_2 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' notitle, \
     $p1_3 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' notitle, \
     $p1_4 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' notitle, \
     $p1_5 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' notitle
# panel 2
unset label
set lmargin at screen 0.5581
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.9286
unset logscale x
set xrange [-0.7443:5.7443] noextend
set format x
set xtics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5)
set xtics offset 0,0.3
set xlabel 'niche' offset 0,0.6
unset logscale y
set yrange [0:100] noextend
set format y
set ytics 20
set format y ''
unset ylabel
set title 'fronts of the niches' offset 0,-0.6
unset colorbox
unset key
plot $p2_1 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#56B4E9' fs pattern 7 border lc rgb '#222222' notitle, \
     $p2_2 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' notitle, \
     $p2_3 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' notitle, \
     $p2_4 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' notitle, \
     $p2_5 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 5 samplen 2.2 spacing 1.05 width 0.02 font ',7.2'
plot NaN notitle, \
     keyentry with boxes lw 0.5 lc rgb '#56B4E9' fs pattern 7 border lc rgb '#222222' title 'pool', \
     keyentry with boxes lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' title '3x3', \
     keyentry with boxes lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' title '1x1', \
     keyentry with boxes lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' title 'skip', \
     keyentry with boxes lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' title 'none'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-operators.pdf'"
