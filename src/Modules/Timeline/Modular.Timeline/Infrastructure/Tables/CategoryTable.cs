using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Infrastructure.Tables;

internal sealed class CategoryTable : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.ToTable("categories");
        category.Property(c => c.Id).UseIdentityAlwaysColumn();
        category.Property(c => c.Version).IsConcurrencyToken();
    }
}
