# Redraws tour-operators.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
# niche 0: 0 x nor_conv_3x3
# niche 1: 1 x nor_conv_3x3
# niche 2: 2 x nor_conv_3x3
# niche 3: 3 x nor_conv_3x3
# niche 4: 4 x nor_conv_3x3
# niche 5: >= 5 x nor_conv_3x3
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-operators.pdf'
$p1_1 << EOD
1 95.23809523809524 100
2 96.05263157894737 100
3 97.61904761904762 100
EOD
$p1_2 << EOD
1 78.57142857142857 95.23809523809524
2 62.71929824561404 96.05263157894737
3 47.61904761904761 97.61904761904762
EOD
$p1_3 << EOD
1 52.38095238095238 78.57142857142857
2 35.526315789473685 62.71929824561404
3 33.33333333333333 47.61904761904761
EOD
$p1_4 << EOD
0 0 100
1 30.952380952380953 52.38095238095238
2 10.087719298245613 35.526315789473685
3 16.666666666666664 33.33333333333333
EOD
$p1_5 << EOD
1 0 30.952380952380953
2 0 10.087719298245613
3 0 16.666666666666664
EOD
$p2_2 << EOD
1 83.33333333333333 100
2 66.66666666666666 99.99999999999999
3 50 100
EOD
$p2_3 << EOD
1 58.33333333333333 83.33333333333333
2 49.99999999999999 66.66666666666666
3 37.5 50
EOD
$p2_4 << EOD
0 0 100
1 33.33333333333333 58.33333333333333
2 16.666666666666664 49.99999999999999
3 16.666666666666664 37.5
EOD
$p2_5 << EOD
1 0 33.33333333333333
2 0 16.666666666666664
3 0 16.666666666666664
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
plot $p2_2 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' notitle, \
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
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-operators.pdf'"
