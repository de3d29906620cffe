package vankien.search;

import java.io.IOException;
import vankien.document.DocumentCode;
import vankien.graph.DocumentGraph;

/** What a hit shows that no single document says: it follows from all documents of the archive. */
interface HitFacts {
    /** Nothing is known here: a part of an archive cannot know, and whoever has all of it adds it later. */
    HitFacts UNKNOWN = new HitFacts() {
        @Override
        public Status status(int document) {
            return Status.UNKNOWN;
        }

        @Override
        public int citedBy(int document, DocumentCode number) {
            return 0;
        }
    };

    /** The document's status, with its evidence. */
    Status status(int document) throws IOException;

    /** How many documents cite it. */
    int citedBy(int document, DocumentCode number) throws IOException;

    /** What the documents of one generation say of each other. */
    static HitFacts of(DocumentGraph graph, Statuses statuses) {
        return new HitFacts() {
            @Override
            public Status status(int document) throws IOException {
                return statuses.of(document);
            }

            @Override
            public int citedBy(int document, DocumentCode number) throws IOException {
                return graph.citedBy(graph.at(document), number);
            }
        };
    }
}
