package org.soleus.server;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

/// Every statement that the clinic sends to its database, for tests that watch what is touched.
public final class Overheard {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /// Puts an ear on the pool.
    public static final class Wiring {

        @Bean
        static Overheard overheard() {
            return new Overheard();
        }

        @Bean
        static BeanPostProcessor ear(Overheard overheard) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? overheard.listen(pool) : bean;
                }
            };
        }
    }

    /// Forgets what was said so far.
    public void clear() {
        statements.clear();
    }

    /// What was said since.
    public List<String> statements() {
        return List.copyOf(statements);
    }

    private DataSource listen(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return (Connection) proxy(Connection.class, super.getConnection());
            }
        };
    }

    private Object proxy(Class<?> kind, Object real) {
        return Proxy.newProxyInstance(
                kind.getClassLoader(),
                new Class<?>[] {kind},
                (self, method, args) -> {
                    if (args != null && args.length > 0 && args[0] instanceof String sql) {
                        statements.add(sql);
                    }
                    try {
                        var made = method.invoke(real, args);
                        return made instanceof Statement s && kind == Connection.class
                                ? proxy(method.getReturnType(), s)
                                : made;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
