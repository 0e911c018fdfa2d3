package care.heard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type and method of the service says what it is for. */
final class DocumentedTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  @Test
  void everythingPublicHasItsSentence() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var silent = new TreeSet<String>();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources());
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
      var comments = DocTrees.instance(task);
      for (var unit : task.parse()) {
        new Silence(comments, silent).scan(new TreePath(unit), null);
      }
    }
    assertEquals(new TreeSet<String>(), silent);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> found = Files.walk(SOURCES)) {
      return found.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Finds what is public in public types and has no comment. */
  private static final class Silence extends TreePathScanner<Void, Void> {
    private final DocTrees comments;
    private final Set<String> silent;

    Silence(DocTrees comments, Set<String> silent) {
      this.comments = comments;
      this.silent = silent;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!isOpen(type.getModifiers(), getCurrentPath())) {
        return null;
      }
      note(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      var isOverride =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      if (!isOverride && !isOfRecord(method) && isOpen(method.getModifiers(), getCurrentPath())) {
        note(owner() + "." + method.getName());
      }
      return null;
    }

    // A record's own comment speaks for its constructor.
    private boolean isOfRecord(MethodTree method) {
      return method.getReturnType() == null
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private void note(String name) {
      if (comments.getDocComment(getCurrentPath()) == null) {
        silent.add(name);
      }
    }

    private String owner() {
      return ((ClassTree) getCurrentPath().getParentPath().getLeaf()).getSimpleName().toString();
    }

    // What an interface declares is public without the word.
    private static boolean isOpen(ModifiersTree modifiers, TreePath path) {
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || (path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE
              && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }
  }
}
