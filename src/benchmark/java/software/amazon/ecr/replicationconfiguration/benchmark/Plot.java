package software.amazon.ecr.replicationconfiguration.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.benchmark.Bench.Warm;

/**
 * The report as a picture: on the left, for each figure, how the programs compare with the bare SDK, which is 1; on the
 * right, how READ and CREATE grow with the model, both axes logarithmic.
 */
record Plot(
        List<String> programs,
        Map<String, List<Double>> ratios,
        Map<ModelSize, List<Map<MeasuredOperation, Warm>>> growth) {
    private static final List<String> SHOWN = List.of(
            "cold CREATE, ms",
            "of which the first call",
            "peak memory, MiB",
            "warm CREATE, p50 ms",
            "warm READ, p50 ms",
            "warm UPDATE, p50 ms",
            "warm DELETE, p50 ms");
    private static final List<String> COLOURS = List.of("#8a8f98", "#1f6feb", "#d1661f");
    private static final int BAR = 12;
    private static final int BARS_LEFT = 190;
    private static final int BARS_WIDTH = 270;
    private static final int CURVE_LEFT = 560;
    private static final int CURVE_WIDTH = 300;
    private static final int TOP = 50;

    String svg() {
        int group = BAR * programs.size() + 14;
        int height = TOP + SHOWN.size() * group + 50;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 %d' font-family='sans-serif' font-size='12'>",
                height);
        add(svg, "<rect width='900' height='%d' fill='white'/>", height);
        bars(svg, group);
        curves(svg, height - TOP - 50);
        for (int i = 0; i < programs.size(); i++) {
            add(
                    svg,
                    "<rect x='%d' y='12' width='12' height='12' fill='%s'/><text x='%d' y='22'>%s</text>",
                    20 + i * 150,
                    COLOURS.get(i),
                    38 + i * 150,
                    programs.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private void bars(StringBuilder svg, int group) {
        double most = SHOWN.stream()
                .flatMap(name -> ratios.get(name).stream())
                .max(Double::compare)
                .orElse(1.0);
        double unit = BARS_WIDTH / Math.max(most, 2);
        for (int i = 0; i < SHOWN.size(); i++) {
            int y = TOP + i * group;
            add(
                    svg,
                    "<text x='%d' y='%d' text-anchor='end'>%s</text>",
                    BARS_LEFT - 8,
                    y + BAR * programs.size() / 2 + 4,
                    SHOWN.get(i).replace(" ms", "").replace(", MiB", "").replace(",", ""));
            List<Double> values = ratios.get(SHOWN.get(i));
            for (int program = 0; program < values.size(); program++) {
                double width = values.get(program) * unit;
                add(
                        svg,
                        "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>",
                        BARS_LEFT,
                        y + program * BAR,
                        width,
                        BAR - 1,
                        COLOURS.get(program));
                add(
                        svg,
                        "<text x='%.1f' y='%d' font-size='10'>%.2f</text>",
                        BARS_LEFT + width + 4,
                        y + program * BAR + 9,
                        values.get(program));
            }
        }
        int bottom = TOP + SHOWN.size() * group;
        add(
                svg,
                "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='black' stroke-dasharray='3'/>",
                BARS_LEFT + unit,
                TOP - 6,
                BARS_LEFT + unit,
                bottom);
        add(svg, "<text x='%d' y='%d'>ratio to the bare SDK; less is better</text>", BARS_LEFT, bottom + 20);
    }

    private void curves(StringBuilder svg, int height) {
        double largest = Math.log(ModelSize.LARGEST.elements());
        double least = Double.MAX_VALUE;
        double most = 0;
        for (List<Map<MeasuredOperation, Warm>> turn : growth.values()) {
            for (Map<MeasuredOperation, Warm> warm : turn) {
                least = Math.min(least, warm.get(MeasuredOperation.READ).p50());
                most = Math.max(most, warm.get(MeasuredOperation.CREATE).p50());
            }
        }
        double smallest = Math.log(ModelSize.SMALLEST.elements());
        double range = Math.log(most / least);
        for (int program = 0; program < programs.size(); program++) {
            for (MeasuredOperation operation : List.of(MeasuredOperation.READ, MeasuredOperation.CREATE)) {
                List<String> points = new ArrayList<>();
                for (Map.Entry<ModelSize, List<Map<MeasuredOperation, Warm>>> entry : growth.entrySet()) {
                    double p50 = entry.getValue().get(program).get(operation).p50();
                    points.add(String.format(
                            Locale.ROOT,
                            "%.1f,%.1f",
                            CURVE_LEFT
                                    + CURVE_WIDTH
                                            * (Math.log(entry.getKey().elements()) - smallest)
                                            / (largest - smallest),
                            TOP + height * (1 - Math.log(p50 / least) / range)));
                }
                add(
                        svg,
                        "<polyline fill='none' stroke='%s' stroke-width='2' %s points='%s'/>",
                        COLOURS.get(program),
                        operation == MeasuredOperation.READ ? "stroke-dasharray='5'" : "",
                        String.join(" ", points));
            }
        }
        add(
                svg,
                "<path d='M%d %d V%d H%d' fill='none' stroke='black'/>",
                CURVE_LEFT,
                TOP,
                TOP + height,
                CURVE_LEFT + CURVE_WIDTH);
        add(svg, "<text x='%d' y='%d' text-anchor='end'>%.1f ms</text>", CURVE_LEFT - 4, TOP + height, least);
        add(svg, "<text x='%d' y='%d' text-anchor='end'>%.1f ms</text>", CURVE_LEFT - 4, TOP + 8, most);
        add(
                svg,
                "<text x='%d' y='%d'>%d to %d elements; CREATE solid, READ dashed</text>",
                CURVE_LEFT,
                TOP + height + 20,
                ModelSize.SMALLEST.elements(),
                ModelSize.LARGEST.elements());
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
