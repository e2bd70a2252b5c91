package org.soleus.clinical.measure;

/// Millimetres, written as a person reads a tape.
public final class Centimetres {

    private Centimetres() {}

    /// As "7.5 cm" or "8 cm".
    public static String of(int mm) {
        return number(mm) + " cm";
    }

    /// As "7.5" or "8".
    public static String number(int mm) {
        return mm % 10 == 0 ? String.valueOf(mm / 10) : mm / 10 + "." + mm % 10;
    }
}
