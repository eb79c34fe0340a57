using Microsoft.EntityFrameworkCore;

namespace Modular.Platform.Persistence;

/// <summary>A module's context: its own schema, the product's spelling of names, and every mapping class of its assembly.</summary>
public abstract class ModuleDb(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The schema that all tables of the module live in.</summary>
    public string Schema { get; } = schema;

    /// <summary>The unit of work that the context is part of at the moment, for reads in plain SQL.</summary>
    protected internal DbSession Session { get; internal set; } = null!;

    /// <summary>
    /// Lets go of what was seen of a row before. To be called before the row is read with a lock: the context would otherwise give out the old state
    /// in place of the one that the lock waited for.
    /// </summary>
    protected void LetGo<TEntity, TKey>(TKey key) where TEntity : class
    {
        if (Set<TEntity>().Local.FindEntry(key) is { } seen) seen.State = EntityState.Detached;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase.Of(property.Name));
    }
}
