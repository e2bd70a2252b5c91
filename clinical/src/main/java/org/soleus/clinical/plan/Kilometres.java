package org.soleus.clinical.plan;

/// Metres as kilometres with one digit, in plain characters.
final class Kilometres {

    private Kilometres() {}

    static String of(int metres) {
        int tenths = (metres + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}
