package vankien.cli;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its status: 0 all well, 1 some files or checks failed, 2 nothing could be done. */
    public static void main(String[] arguments) {
        System.exit(VankienCommand.run(arguments, Terminal.ofProcess()));
    }
}
