package vankien.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** A request with these headers, name and value in turn. */
record TestRequest(String from, List<String> sent) implements Request {
    TestRequest(String from, String... sent) {
        this(from, List.of(sent));
    }

    @Override
    public InetAddress address() {
        try {
            return InetAddress.getByName(from);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<String> headers(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < sent.size(); i += 2) {
            if (sent.get(i).equalsIgnoreCase(name)) {
                values.add(sent.get(i + 1));
            }
        }
        return values;
    }
}
