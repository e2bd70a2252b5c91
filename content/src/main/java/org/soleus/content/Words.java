package org.soleus.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Turns the bytes of a file into words.
final class Words {

    private Words() {}

    /// @throws Faulty when there are none, or they are not UTF-8
    static String of(String file, Optional<byte[]> bytes) {
        byte[] found =
                bytes.orElseThrow(
                        () ->
                                Faulty.at(
                                        file,
                                        1,
                                        "There is no such file.",
                                        "Put it there, or take its name out of what lists it."));
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(found)).toString();
            return text.replace("\r\n", "\n");
        } catch (CharacterCodingException notWords) {
            throw Faulty.at(
                    file,
                    brokenLine(found),
                    "It is not UTF-8.",
                    "Save the file as UTF-8 and write the odd sign of this line again.");
        }
    }

    private static int brokenLine(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(left, CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int at = 0; result.isError() && at < left.position(); at++) {
            if (bytes[at] == '\n') line++;
        }
        return line;
    }
}
