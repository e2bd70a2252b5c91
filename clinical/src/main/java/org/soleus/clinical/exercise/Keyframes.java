package org.soleus.clinical.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How an exercise is drawn: a pose to begin with, and the moves that lead through it and back.
///
/// @param view from where
/// @param carries what holds the body up: `near`, `far`, `hip` or `shoulder`; empty in close-ups
/// @param lit what is coloured as working
/// @param pictured the pose in words, true to its angles, for those who do not see it
/// @param start the pose at the beginning
/// @param moves in order; the last one ends where the first began
/// @param still which pose stands where nothing moves: 0 is the start, 1 the first move's end
/// @param props what stands around
public record Keyframes(
        View view,
        String carries,
        List<Lit> lit,
        String pictured,
        Pose start,
        List<Move> moves,
        int still,
        List<Prop> props) {

    /// @throws IllegalArgumentException when there is no way back to the start, or the still pose
    ///   is none of them
    public Keyframes {
        lit = List.copyOf(lit);
        moves = List.copyOf(moves);
        props = List.copyOf(props);
        if (!moves.isEmpty() && !moves.getLast().to().looksLike(start)) {
            throw new IllegalArgumentException("the last move must end where the first began");
        }
        if (still < 0 || still > moves.size()) {
            throw new IllegalArgumentException("the still pose is none of the poses: " + still);
        }
        if (pictured.isBlank()) throw new IllegalArgumentException("a picture needs its words");
    }

    /// One move: from the pose before it to this one.
    ///
    /// @param to where it ends
    /// @param seconds how long it takes, over 0
    /// @param even whether it goes at one speed; otherwise it starts and ends softly
    public record Move(Pose to, double seconds, boolean even) {

        /// @throws IllegalArgumentException when it takes no time
        public Move {
            if (!(seconds > 0)) throw new IllegalArgumentException("a move takes time");
        }
    }

    /// The pose that stands where nothing moves.
    public Pose stillPose() {
        return pose(still);
    }

    /// A key pose: 0 is the start, 1 the first move's end.
    public Pose pose(int number) {
        return number == 0 ? start : moves.get(number - 1).to();
    }

    /// The numbers of the key poses that differ from the one before, from the start to the last
    /// that is not the start again: the movement as a row of still pictures.
    ///
    /// @param most how many will do; more are thinned out evenly, but never the still pose
    public List<Integer> steps(int most) {
        List<Integer> steps = new ArrayList<>(List.of(0));
        for (int i = 1; i <= moves.size(); i++) {
            boolean again = pose(i).equals(pose(steps.getLast())) || pose(i).equals(start);
            if (!again) steps.add(i);
        }
        List<Integer> thinned = new ArrayList<>();
        int few = Math.min(most, steps.size());
        for (int i = 0; i < few; i++) thinned.add(steps.get(i * steps.size() / few));
        if (!thinned.contains(still) && steps.contains(still)) thinned.add(still);
        Collections.sort(thinned);
        return thinned;
    }

    /// How long all moves take together, in seconds; 0 when there are none.
    public double seconds() {
        double all = 0;
        for (Move move : moves) all += move.seconds();
        return all;
    }
}
