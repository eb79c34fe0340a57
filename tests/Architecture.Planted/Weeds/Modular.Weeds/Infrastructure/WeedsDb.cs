using Microsoft.EntityFrameworkCore;
using Modular.Platform.Persistence;
using Modular.Weeds.Domain;
using Modular.Weeds.Http;

namespace Modular.Weeds.Infrastructure;

/// <summary>Calls its schema by another name and maps a table of the orchard; knows HTTP.</summary>
internal sealed class WeedsDb(DbContextOptions<WeedsDb> options) : ModuleDb(options, "undergrowth")
{
    public Type Knows => typeof(WeedRoutes);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Thistle>().ToTable("trees", "orchard");
    }
}
