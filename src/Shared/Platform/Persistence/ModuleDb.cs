using Microsoft.EntityFrameworkCore;

namespace Modular.Platform.Persistence;

/// <summary>A module's context: its own schema, the product's spelling of names, and every mapping class of its assembly.</summary>
public abstract class ModuleDb(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The schema that all tables of the module live in.</summary>
    public string Schema { get; } = schema;

    /// <summary>The unit of work that the context is part of at the moment, for reads in plain SQL.</summary>
    protected internal DbSession Session { get; internal set; } = null!;

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
