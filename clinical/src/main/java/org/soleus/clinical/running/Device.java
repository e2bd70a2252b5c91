package org.soleus.clinical.running;

/// What recorded it: a watch, a phone, an application.
///
/// @param maker as `garmin`, or empty where only a product is named
/// @param product as `fenix5`, `product 2697` where we have no word for the number, or empty
public record Device(String maker, String product) {

    /// Both words, as `garmin fenix5`.
    public String name() {
        return (maker + " " + product).strip();
    }
}
