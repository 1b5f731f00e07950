# Redraws tour-coverage.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-coverage.pdf'
$p1_1 << EOD
0 0 0
1 0 14
2 0 3

0 1 4
1 1 5
2 1 12

0 2 5
1 2 5
2 2 9

0 3 3
1 3 0
2 3 0

0 4 0
1 4 0
2 4 0

0 5 0
1 5 0
2 5 0
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set lmargin at screen 0.2162
set rmargin at screen 0.8048
set bmargin at screen 0.1455
set tmargin at screen 0.9735
unset logscale x
set xrange [-0.5:2.5] noextend
set format x
set xtics ('start' 0, '1' 1, '2' 2)
set xtics offset 0,0.3
set xlabel 'generation' offset 0,0.6
unset logscale y
set yrange [-0.5:5.5] noextend
set format y
set ytics ('0 x 3x3' 0, '1 x 3x3' 1, '2 x 3x3' 2, '3 x 3x3' 3, '4 x 3x3' 4, '>= 5 x 3x3' 5)
set ylabel 'niche' offset 1.65,0
unset title
set palette defined (0 '#00224E', 1 '#2A3F6D', 2 '#575C6D', 3 '#7D7C78', 4 '#A69D75', 5 '#D3C164', 6 '#FEE838')
set cbrange [0:14]
set colorbox vertical user origin screen 0.8198,screen 0.1455 size screen 0.025,screen 0.828
set cblabel 'cells evaluated' offset 0.6,0
set cbtics 2
set format cb '%.0f'
set cbtics scale 0.4 font ',7.2'
set border 0
set label 11 '0' at 0,0 center front font ',7.2' tc rgb '#FFFFFF'
set label 12 '14' at 1,0 center front font ',7.2' tc rgb '#000000'
set label 13 '3' at 2,0 center front font ',7.2' tc rgb '#FFFFFF'
set label 14 '4' at 0,1 center front font ',7.2' tc rgb '#FFFFFF'
set label 15 '5' at 1,1 center front font ',7.2' tc rgb '#FFFFFF'
set label 16 '12' at 2,1 center front font ',7.2' tc rgb '#000000'
set label 17 '5' at 0,2 center front font ',7.2' tc rgb '#FFFFFF'
set label 18 '5' at 1,2 center front font ',7.2' tc rgb '#FFFFFF'
set label 19 '9' at 2,2 center front font ',7.2' tc rgb '#000000'
set label 20 '3' at 0,3 center front font ',7.2' tc rgb '#FFFFFF'
set label 21 '0' at 1,3 center front font ',7.2' tc rgb '#FFFFFF'
set label 22 '0' at 2,3 center front font ',7.2' tc rgb '#FFFFFF'
set label 23 '0' at 0,4 center front font ',7.2' tc rgb '#FFFFFF'
set label 24 '0' at 1,4 center front font ',7.2' tc rgb '#FFFFFF'
set label 25 '0' at 2,4 center front font ',7.2' tc rgb '#FFFFFF'
set label 26 '0' at 0,5 center front font ',7.2' tc rgb '#FFFFFF'
set label 27 '0' at 1,5 center front font ',7.2' tc rgb '#FFFFFF'
set label 28 '0' at 2,5 center front font ',7.2' tc rgb '#FFFFFF'
unset key
plot $p1_1 using 1:2:3 with image pixels notitle
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-coverage.pdf'"
