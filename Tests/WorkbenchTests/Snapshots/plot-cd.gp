# Redraws demsar-cd.pdf: gnuplot 5.4 or later, in this folder.
# Demsar 2006, table 6
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,0.966in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'demsar-cd.pdf'
$p1_1 << EOD
1.9042857142857141 -1.01 -0.79
3.202857142857143 -1.01 -0.79
EOD
$p1_2 << EOD
1.9042857142857141 -0.9
3.202857142857143 -0.9
EOD
$p1_3 << EOD
1 0
1 0.3
1 0
1.9642857142857142 0
1.9642857142857142 -1.6
1.9642857142857142 0
2 0
2 -2.6
2 0
2 0
2 0.3
2 0
2.892857142857143 0
2.892857142857143 -2.6
2.892857142857143 0
3 0
3 0.3
3 0
3.142857142857143 0
3.142857142857143 -1.6
3.142857142857143 0
4 0
4 0.3
4 0
EOD
$p1_4 << EOD
1 2.3000000000000003
1 1.9000000000000001
1 2.1
2.25355914711803 2.1
2.25355914711803 2.3000000000000003
2.25355914711803 1.9000000000000001
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set lmargin at screen 0.0257
set rmargin at screen 0.9771
set bmargin at screen 0.0897
set tmargin at screen 0.931
unset border
unset logscale x
set xrange [0.85:4.15] noextend
set format x
set xtics scale 0 ('' 0.85)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [-3.3:2.7] noextend
set format y
set ytics scale 0 ('' -3.3)
unset ylabel
unset title
unset colorbox
set label 11 '1' at 1,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 12 '2' at 2,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 13 '3' at 3,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 14 '4' at 4,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 15 'critical difference 1.25' at 2.25355914711803,2.1 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 16 'C4.5+m+cf 1.96' at 1.9642857142857142,-1.6 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 17 'C4.5+m 2.00' at 2,-2.6 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 18 'C4.5+cf 2.89' at 2.892857142857143,-2.6 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 19 'C4.5 3.14' at 3.142857142857143,-1.6 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
unset key
plot $p1_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_3 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_4 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'demsar-cd.pdf'"
