package vankien.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** A request with these headers, name and value in turn. */
record TestRequest(String from, String... sent) implements Request {
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
        for (int i = 0; i < sent.length; i += 2) {
            if (sent[i].equalsIgnoreCase(name)) {
                values.add(sent[i + 1]);
            }
        }
        return values;
    }
}
