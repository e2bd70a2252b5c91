package org.soleus.server.content.web;

/// What is said where something was done. An address names it by a word, and carries no text.
final class Told {

    private Told() {}

    static String of(String word) {
        return switch (word) {
            case "saved" -> "Saved as a draft. Members see it once it is published.";
            case "off" ->
                    "Saved as a draft. The signature was taken off, because it was given for other"
                            + " words: ask for review again.";
            case "asked" -> "It waits for review now.";
            case "again" -> "It is a draft again.";
            case "retired" ->
                    "Marked as retired. Once it is published nobody is offered it any more; old"
                            + " plans and links say so.";
            case "goes" ->
                    "Marked to be taken away. Members still have it until that is published.";
            case "kept" -> "It stays. The clinic's file is as it was.";
            case "signed" -> "Signed. Publish it, and members see it.";
            case "dropped" -> "The draft is thrown away. The clinic's file is as it was.";
            case "published" -> "Published. Members see it from the next page on.";
            case "taken" -> "The folder is taken up as it lies there.";
            case "brought" -> "Imported as drafts. Look at them, then publish.";
            case "nothing" -> "Everything in it is here already; nothing was changed.";
            default -> "";
        };
    }
}
