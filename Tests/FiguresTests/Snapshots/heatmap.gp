# Redraws heatmap.pdf: gnuplot 5.4 or later, in this folder.
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'heatmap.pdf'
$p1_1 << EOD
0 0 0.25
1 0 nan
2 0 1

0 1 0.5
1 1 0.75
2 1 0
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set lmargin at screen 0.0876
set rmargin at screen 0.8262
set bmargin at screen 0.1455
set tmargin at screen 0.9735
unset logscale x
set xrange [-0.5:2.5] noextend
set format x
set xtics ('a' 0, 'b' 1, 'c' 2)
set xtics offset 0,0.3
set xlabel 'device' offset 0,0.6
unset logscale y
set yrange [-0.5:1.5] noextend
set format y
set ytics 1
set format y '%.0f'
set ylabel 'niche' offset 0.4,0
unset title
set palette defined (0 '#00224E', 1 '#2A3F6D', 2 '#575C6D', 3 '#7D7C78', 4 '#A69D75', 5 '#D3C164', 6 '#FEE838')
set cbrange [0:1]
set colorbox vertical user origin screen 0.8412,screen 0.1455 size screen 0.025,screen 0.828
set cblabel 'share found' offset 0.6,0
set cbtics 0.2
set format cb '%.1f'
set cbtics scale 0.4 font ',7.2'
set border 0
set label 11 '0.25' at 0,0 center front font ',7.2' tc rgb '#FFFFFF'
set label 12 '1.00' at 2,0 center front font ',7.2' tc rgb '#000000'
set label 13 '0.50' at 0,1 center front font ',7.2' tc rgb '#FFFFFF'
set label 14 '0.75' at 1,1 center front font ',7.2' tc rgb '#000000'
set label 15 '0.00' at 2,1 center front font ',7.2' tc rgb '#FFFFFF'
unset key
plot $p1_1 using 1:2:3 with image pixels notitle
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'heatmap.pdf'"
