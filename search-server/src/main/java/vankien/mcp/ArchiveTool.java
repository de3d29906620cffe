package vankien.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** A tool that reads the archive. */
interface ArchiveTool {
    /** What the model is told of it. */
    McpSchema.Tool description();

    /**
     * Its answer, a record.
     *
     * @throws RefusalException when there is none; the message tells the model what to do instead
     */
    Object answer(Arguments arguments) throws RefusalException;

    /** The description of a tool that only reads, and always gives the same for the same index. */
    static McpSchema.Tool reading(String name, String title, String description, Map<String, Object> input) {
        return McpSchema.Tool.builder(name, input)
                .title(title)
                .description(description)
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }
}
