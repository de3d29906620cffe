package vankien.graph;

import java.time.LocalDate;
import java.util.List;

/** Which provinces became part of others. */
@FunctionalInterface
public interface MergedProvinces {
    /** Without a single one. */
    MergedProvinces NONE = province -> List.of();

    /**
     * A province that became part of another one.
     *
     * @param province its name as scopes have it: {@code tra vinh}
     * @param day the first day of the other one
     */
    record Merged(String province, LocalDate day) {}

    /** The provinces that became part of this one, itself not among them; none for most. */
    List<Merged> into(String province);
}
