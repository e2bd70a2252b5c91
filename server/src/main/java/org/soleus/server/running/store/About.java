package org.soleus.server.running.store;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Device;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Lap;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of a recording beside its samples, as bytes and back.
///
/// @param origin file, format and device
/// @param stated what the file said of the run
/// @param laps in order
/// @param repairs what was mended
/// @param because what was lost or noted when it was read
record About(
        Origin origin,
        Figures stated,
        List<Lap> laps,
        List<Repair> repairs,
        List<Because> because) {

    static About of(Run run, List<Because> because) {
        return new About(run.origin(), run.stated(), run.laps(), run.repairs(), because);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(shortened(origin.file()));
        out.writeUTF(origin.format());
        out.writeBoolean(origin.device().isPresent());
        if (origin.device().isPresent()) {
            out.writeUTF(shortened(origin.device().get().maker()));
            out.writeUTF(shortened(origin.device().get().product()));
        }
        write(out, stated);
        Numbers.write(out, laps.size());
        for (var lap : laps) {
            out.writeLong(lap.start().toEpochMilli());
            write(out, lap.figures());
        }
        Numbers.write(out, repairs.size());
        for (var repair : repairs) {
            out.writeUTF(repair.kind().name());
            out.writeUTF(repair.channel().name());
            Numbers.write(out, repair.rows());
            out.writeUTF(Said.write(repair.said()));
        }
        Numbers.write(out, because.size());
        for (var why : because) {
            out.writeUTF(shortened(why.rule()));
            out.writeUTF(Said.write(why.said()));
            out.writeUTF(shortened(why.source()));
        }
    }

    private static void write(DataOutputStream out, Figures figures) throws IOException {
        for (var figure : Figure.values()) {
            var found = figures.find(figure);
            if (found.isEmpty()) continue;
            out.writeUTF(figure.name());
            out.writeDouble(found.getAsDouble());
        }
        out.writeUTF("");
    }

    static About read(DataInputStream in) throws IOException {
        var file = in.readUTF();
        var format = in.readUTF();
        Optional<Device> device =
                in.readBoolean()
                        ? Optional.of(new Device(in.readUTF(), in.readUTF()))
                        : Optional.empty();
        var stated = figures(in);
        return new About(
                new Origin(file, format, device), stated, laps(in), repairs(in), because(in));
    }

    private static Figures figures(DataInputStream in) throws IOException {
        var figures = Figures.NONE;
        for (var name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
            figures = figures.with(Figure.valueOf(name), in.readDouble());
        }
        return figures;
    }

    private static List<Lap> laps(DataInputStream in) throws IOException {
        var laps = new ArrayList<Lap>();
        for (long n = Numbers.read(in); n > 0; n--) {
            laps.add(new Lap(Instant.ofEpochMilli(in.readLong()), figures(in)));
        }
        return laps;
    }

    private static List<Repair> repairs(DataInputStream in) throws IOException {
        var repairs = new ArrayList<Repair>();
        for (long n = Numbers.read(in); n > 0; n--) {
            repairs.add(
                    new Repair(
                            Repair.Kind.valueOf(in.readUTF()),
                            Channel.valueOf(in.readUTF()),
                            Math.toIntExact(Numbers.read(in)),
                            Said.read(in.readUTF())));
        }
        return repairs;
    }

    private static List<Because> because(DataInputStream in) throws IOException {
        var because = new ArrayList<Because>();
        for (long n = Numbers.read(in); n > 0; n--) {
            because.add(new Because(in.readUTF(), Said.read(in.readUTF()), in.readUTF()));
        }
        return because;
    }

    /// Names and words beyond this say nothing more to anybody.
    static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}
