package planted.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Planted: lets the input say what class it becomes, in two ways. */
final class ChoosesItsClass {

    private ChoosesItsClass() {}

    static Object read(InputStream in) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(in)) {
            return objects.readObject();
        }
    }

    static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
