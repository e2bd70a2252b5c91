package org.soleus.bench.running;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import io.jenetics.jpx.GPX;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The same files read by others: JPX for GPX, and Aalto with the library's own reading of numbers
/// and times.
final class Peers {

    private static final XMLInputFactory AALTO = new InputFactoryImpl();

    private Peers() {}

    static double jpx(byte[] gpx) {
        try {
            GPX read = GPX.Reader.DEFAULT.read(new ByteArrayInputStream(gpx));
            return read.tracks()
                    .flatMap(track -> track.segments())
                    .mapToInt(segment -> segment.getPoints().size())
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static double aalto(byte[] bytes) {
        try {
            XMLStreamReader reader = AALTO.createXMLStreamReader(new ByteArrayInputStream(bytes));
            double sum = 0;
            String name = "";
            while (reader.hasNext()) {
                int token = reader.next();
                if (token == XMLStreamConstants.START_ELEMENT) {
                    name = reader.getLocalName();
                    if (name.equals("trkpt")) {
                        sum += Double.parseDouble(reader.getAttributeValue(null, "lat"));
                        sum += Double.parseDouble(reader.getAttributeValue(null, "lon"));
                    }
                } else if (token == XMLStreamConstants.CHARACTERS) {
                    sum += value(name, reader);
                } else if (token == XMLStreamConstants.END_ELEMENT) {
                    name = "";
                }
            }
            return sum;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double value(String name, XMLStreamReader reader) {
        return switch (name) {
            case "time", "Time" -> Instant.parse(reader.getText()).toEpochMilli();
            case "ele",
                    "hr",
                    "cad",
                    "LatitudeDegrees",
                    "LongitudeDegrees",
                    "AltitudeMeters",
                    "DistanceMeters",
                    "Value",
                    "Cadence" ->
                    Double.parseDouble(reader.getText());
            default -> 0;
        };
    }
}
