package vankien.search;

/** Tells an observer how long each stage of one search takes, one after the other. */
final class StageClock {
    private final SearchStage.Observer observer;
    private long since = System.nanoTime();

    StageClock(SearchStage.Observer observer) {
        this.observer = observer;
    }

    /** The stage that is done now began when the one before was done. */
    void done(SearchStage stage) {
        long now = System.nanoTime();
        observer.took(stage, now - since);
        since = now;
    }
}
