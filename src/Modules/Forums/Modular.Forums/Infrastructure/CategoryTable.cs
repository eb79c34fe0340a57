using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure;

internal sealed class CategoryTable : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.ToTable("categories");
        category.Property(c => c.Id).UseIdentityByDefaultColumn();
        category.Property(c => c.Slug).HasConversion(s => s.Text, s => Slug.Stored(s));
        category.Property(c => c.ViewRoles).HasConversion<short>();
        category.Property(c => c.PostRoles).HasConversion<short>();
        category.Property(c => c.ModerateRoles).HasConversion<short>();
        category.Ignore(c => c.Access);
        category.HasOne<Section>().WithMany().HasForeignKey(c => c.SectionId);
        category.Property(c => c.Version).IsConcurrencyToken();
    }
}
