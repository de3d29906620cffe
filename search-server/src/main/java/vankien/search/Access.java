package vankien.search;

import java.util.Set;
import java.util.TreeSet;
import vankien.index.AccessRule;

/** Who is reading. */
public sealed interface Access {
    /** Sees everything that is indexed: the operator, who has the files themselves. */
    Access OPEN = new Open();

    /** Sees what no {@code access.yaml} closes. */
    Access EVERYBODY = new Restricted(Set.of());

    /** Whether what a rule is about may be seen. */
    boolean admits(AccessRule rule);

    /** Sees everything that is indexed. */
    record Open() implements Access {
        @Override
        public boolean admits(AccessRule rule) {
            return true;
        }
    }

    /**
     * Sees what everybody may see and what is open to the groups.
     *
     * @param groups the groups of the reader; any spelling of {@link AccessRule#group}
     */
    record Restricted(Set<String> groups) implements Access {
        public Restricted {
            Set<String> names = new TreeSet<>();
            groups.forEach(group -> names.add(AccessRule.group(group)));
            groups = Set.copyOf(names);
        }

        @Override
        public boolean admits(AccessRule rule) {
            return rule.admits(groups);
        }
    }
}
