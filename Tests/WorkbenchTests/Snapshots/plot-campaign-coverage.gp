# Redraws small-coverage.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# after 60 evaluations, mean over 2 seeds, niches by 3x3
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-coverage.pdf'
$p1_1 << EOD
0 0 39.166666666666664
1 0 18.333333333333332

0 1 41.66666666666667
1 1 40.833333333333336

0 2 14.166666666666668
1 2 30.833333333333332

0 3 5
1 3 9.166666666666666

0 4 0
1 4 0.8333333333333334

0 5 0
1 5 0
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set lmargin at screen 0.2162
set rmargin at screen 0.7976
set bmargin at screen 0.0847
set tmargin at screen 0.9735
unset logscale x
set xrange [-0.5:1.5] noextend
set format x
set xtics ('nsga2' 0, 'random' 1)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [-0.5:5.5] noextend
set format y
set ytics ('0 x 3x3' 0, '1 x 3x3' 1, '2 x 3x3' 2, '3 x 3x3' 3, '4 x 3x3' 4, '>= 5 x 3x3' 5)
set ylabel 'niche' offset 1.65,0
unset title
set palette defined (0 '#00224E', 1 '#2A3F6D', 2 '#575C6D', 3 '#7D7C78', 4 '#A69D75', 5 '#D3C164', 6 '#FEE838')
set cbrange [0:41.66666666666667]
set colorbox vertical user origin screen 0.8126,screen 0.0847 size screen 0.025,screen 0.8889
set cblabel 'share of evaluations (%)' offset 0.6,0
set cbtics 10
set format cb '%.0f'
set cbtics scale 0.4 font ',7.2'
set border 0
set label 11 '39' at 0,0 center front font ',7.2' tc rgb '#000000'
set label 12 '18' at 1,0 center front font ',7.2' tc rgb '#FFFFFF'
set label 13 '42' at 0,1 center front font ',7.2' tc rgb '#000000'
set label 14 '41' at 1,1 center front font ',7.2' tc rgb '#000000'
set label 15 '14' at 0,2 center front font ',7.2' tc rgb '#FFFFFF'
set label 16 '31' at 1,2 center front font ',7.2' tc rgb '#000000'
set label 17 '5' at 0,3 center front font ',7.2' tc rgb '#FFFFFF'
set label 18 '9' at 1,3 center front font ',7.2' tc rgb '#FFFFFF'
set label 19 '0' at 0,4 center front font ',7.2' tc rgb '#FFFFFF'
set label 20 '1' at 1,4 center front font ',7.2' tc rgb '#FFFFFF'
set label 21 '0' at 0,5 center front font ',7.2' tc rgb '#FFFFFF'
set label 22 '0' at 1,5 center front font ',7.2' tc rgb '#FFFFFF'
unset key
plot $p1_1 using 1:2:3 with image pixels notitle
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-coverage.pdf'"
