# Redraws tour-operators.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
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
0 90.19607843137256 100
1 96.03174603174602 99.99999999999999
2 94.73684210526315 99.99999999999999
3 88.88888888888889 100
EOD
$p1_2 << EOD
1 79.36507936507937 96.03174603174602
2 61.40350877192982 94.73684210526315
3 38.888888888888886 88.88888888888889
EOD
$p1_3 << EOD
0 85.29411764705883 90.19607843137256
1 53.17460317460318 79.36507936507937
2 37.719298245614034 61.40350877192982
3 27.777777777777775 38.888888888888886
EOD
$p1_4 << EOD
0 31.372549019607842 85.29411764705883
1 13.492063492063492 53.17460317460318
2 9.649122807017543 37.719298245614034
3 11.11111111111111 27.777777777777775
EOD
$p1_5 << EOD
0 0 31.372549019607842
1 0 13.492063492063492
2 0 9.649122807017543
3 0 11.11111111111111
EOD
$p2_1 << EOD
1 98.48484848484847 99.99999999999999
3 88.88888888888889 100
EOD
$p2_2 << EOD
1 81.81818181818181 98.48484848484847
2 66.66666666666667 100
3 38.888888888888886 88.88888888888889
EOD
$p2_3 << EOD
0 90.47619047619047 99.99999999999999
1 59.09090909090909 81.81818181818181
2 54.16666666666667 66.66666666666667
3 27.777777777777775 38.888888888888886
EOD
$p2_4 << EOD
0 33.33333333333333 90.47619047619047
1 15.151515151515152 59.09090909090909
2 12.5 54.16666666666667
3 11.11111111111111 27.777777777777775
EOD
$p2_5 << EOD
0 0 33.33333333333333
1 0 15.151515151515152
2 0 12.5
3 0 11.11111111111111
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
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-operators.pdf'"
