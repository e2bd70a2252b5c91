package org.soleus.server.account.web;

import org.soleus.content.Language;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Identity;
import org.soleus.server.account.Role;
import org.soleus.server.account.Unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody entered to sign up, as it came.
///
/// @param name what to call her
/// @param mail her mail address
/// @param born her birth date, as `1990-05-31`
/// @param unit `km` or `mi`
/// @param zone her time zone
/// @param agreed whether the box of consent is ticked
/// @param screen a sealed screen, or empty
/// @param way `passkey` or `code`
/// @param language in which she read the form, as `es`
public record SignUpForm(
        String name,
        String mail,
        String born,
        String unit,
        String zone,
        boolean agreed,
        String screen,
        String way,
        String language) {

    private static final int ADULT = 18;
    private static final int OLDEST = 120;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_SCREEN = 16_000;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /// An empty one, with the habits of the place.
    static SignUpForm empty(Locale locale, String screen) {
        var unit = Places.unit(locale).name().toLowerCase(Locale.ROOT);
        return new SignUpForm("", "", "", unit, "", false, screen, "", "");
    }

    /// What still has to be put right, by field, as keys of words that say what to do.
    Map<String, String> errors(Instant now) {
        var errors = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > LONGEST_NAME || hasControls(name)) {
            errors.put("name", "account.wrong.name");
        }
        if (!isMail(mail)) {
            errors.put("mail", "account.wrong.mail");
        }
        bornError(now).ifPresent(error -> errors.put("born", error));
        if (!unit.equals("km") && !unit.equals("mi")) errors.put("unit", "account.wrong.unit");
        if (!Places.isZone(zone)) errors.put("zone", "account.wrong.zone");
        if (!agreed) {
            errors.put("agreed", "account.wrong.agreed");
        }
        return errors;
    }

    /// What it makes, once there is nothing to put right.
    Enrolment enrolment(Instant now, boolean mailProven) {
        return new Enrolment(
                Role.MEMBER,
                new Identity(name.strip(), address(mail), LocalDate.parse(born)),
                mailProven,
                Unit.valueOf(unit.toUpperCase(Locale.ROOT)),
                zone,
                now,
                screen.isEmpty() || screen.length() > LONGEST_SCREEN
                        ? Optional.empty()
                        : Optional.of(screen),
                Language.find(language));
    }

    /// A mail address as we keep and compare it.
    static String address(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isMail(String mail) {
        var address = mail.strip();
        return address.length() <= LONGEST_MAIL
                && MAIL.matcher(address).matches()
                && !hasControls(address);
    }

    private Optional<String> bornError(Instant now) {
        var today =
                now.atZone(Places.isZone(zone) ? ZoneId.of(zone) : ZoneId.of("UTC")).toLocalDate();
        try {
            var date = LocalDate.parse(born);
            if (date.plusYears(ADULT).isAfter(today)) {
                return Optional.of("account.wrong.young");
            }
            if (date.plusYears(OLDEST).isAfter(today)) return Optional.empty();
        } catch (DateTimeParseException notADate) {
            // the one message below
        }
        return Optional.of("account.wrong.born");
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
