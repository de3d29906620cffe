package vankien.access;

import java.util.List;

/** Lets everyone in, as nobody in particular. */
record OpenGate() implements Gate {
    @Override
    public Decision decide(Request request) {
        return new Decision.Admitted(Identity.ANYBODY);
    }

    @Override
    public boolean isRestricted() {
        return false;
    }

    @Override
    public List<String> identifying() {
        return List.of();
    }

    @Override
    public String trouble() {
        return "";
    }
}
