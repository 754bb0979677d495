import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/** Answers as Spring's scheduler does. */
final class Spring {
    private Spring() {}

    public static void main(String[] arguments) throws Exception {
        Lines.answer(Spring::read);
    }

    private static Lines.Schedule read(String text, ZoneId zone) {
        var expression = CronExpression.parse(text);
        return time -> {
            ZonedDateTime next = expression.next(time.atZone(zone));
            return next == null ? null : next.toInstant();
        };
    }
}
