import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.StringJoiner;

/** What the two engines share: questions a line in, answers a line out. */
final class Lines {
    /** An expression that an engine has read: the first time after one, or null. */
    interface Schedule {
        Instant after(Instant time);
    }

    /** How an engine reads an expression on a zone's clock; it throws where there is none. */
    interface Engine {
        Schedule read(String expression, ZoneId zone) throws Exception;
    }

    private Lines() {}

    static void answer(Engine engine) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] part = line.split("\t", -1);
            var start = Instant.ofEpochSecond(Long.parseLong(part[1]));
            out.write(times(engine, part[0], ZoneId.of(part[2]), start, Integer.parseInt(part[3])));
            out.write('\n');
        }
        out.flush();
    }

    /** An engine may refuse an expression only when it looks for a time. */
    private static String times(Engine engine, String text, ZoneId zone, Instant start, int count) {
        var times = new StringJoiner(" ").setEmptyValue("never");
        try {
            Schedule schedule = engine.read(text, zone);
            Instant time = start;
            for (int n = 0; n < count; n++) {
                time = schedule.after(time);
                if (time == null) {
                    break;
                }
                times.add(Long.toString(time.getEpochSecond()));
            }
        } catch (Exception refused) {
            return "error";
        }
        return times.toString();
    }
}
