import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** Answers as Quartz does. */
final class Quartz {
    private Quartz() {}

    public static void main(String[] arguments) throws Exception {
        Lines.answer(Quartz::read);
    }

    private static Lines.Schedule read(String text, ZoneId zone) throws Exception {
        var expression = new CronExpression(text);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        return time -> {
            Date next = expression.getTimeAfter(Date.from(time));
            return next == null ? null : next.toInstant();
        };
    }
}
