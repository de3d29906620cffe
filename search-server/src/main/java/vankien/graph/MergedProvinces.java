package vankien.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which provinces became part of others. */
public interface MergedProvinces {
    /** Without a single one. */
    MergedProvinces NONE = new MergedProvinces() {
        @Override
        public List<Merged> into(String province) {
            return List.of();
        }

        @Override
        public Set<String> containing(String province) {
            return Set.of();
        }
    };

    /**
     * A province that became part of another one.
     *
     * @param province its name as scopes have it: {@code tra vinh}
     * @param day the first day of the other one
     */
    record Merged(String province, LocalDate day) {}

    /** The provinces that became part of this one, itself not among them; none for most. */
    List<Merged> into(String province);

    /** The provinces that this one became part of, itself not among them; none for most. */
    Set<String> containing(String province);
}
