package org.soleus.server.account;

import java.time.LocalDate;

/// Who a person is outside this system. Kept sealed; never logged, never in an address or a title.
///
/// @param name what she wants to be called
/// @param mail her mail address, in lower case
/// @param born her birth date
public record Identity(String name, String mail, LocalDate born) {

    /// @throws IllegalArgumentException when a part holds a line break
    public Identity {
        if ((name + mail).indexOf('\n') >= 0) {
            throw new IllegalArgumentException("name and mail are one line each");
        }
    }

    /// As sealed: one part a line.
    public String asText() {
        return name + "\n" + mail + "\n" + born;
    }

    /// As opened.
    public static Identity ofText(String text) {
        var lines = text.split("\n", -1);
        return new Identity(lines[0], lines[1], LocalDate.parse(lines[2]));
    }

    @Override
    public String toString() {
        return "Identity[sealed]";
    }
}
