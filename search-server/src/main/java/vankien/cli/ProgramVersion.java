package vankien.cli;

import org.apache.lucene.util.Version;
import picocli.CommandLine;

/** The line of {@code vankien --version}. */
final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VankienCommand.class.getPackage().getImplementationVersion();
        return new String[] {
            "vankien " + (version == null ? "(development)" : version) + ", Lucene " + Version.LATEST + ", Java "
                    + Runtime.version().feature()
        };
    }
}
